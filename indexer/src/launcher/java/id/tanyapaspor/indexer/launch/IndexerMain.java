package id.tanyapaspor.indexer.launch;

import id.tanyapaspor.launch.Java25;

/** What `java -jar` starts. */
public final class IndexerMain {

    private IndexerMain() {}

    public static void main(String[] arguments) throws Exception {
        Java25.run("id.tanyapaspor.indexer.cli.IndexerCommand", arguments);
    }
}
