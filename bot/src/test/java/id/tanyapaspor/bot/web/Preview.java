package id.tanyapaspor.bot.web;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;

class Preview {
    public static void main(String[] a) throws Exception {
        RunningSite site = RunningSite.on(TestDatabase.open(Database.SQLITE), "server.port=8099");
        System.out.println("AT " + site.address());
        Thread.currentThread().join();
    }
}
