package id.tanyapaspor.bot.staff;

import java.util.List;

/** A browser as its owner knows it, from what it says of itself; empty where it says nothing that we know. */
record Browser(String name, String system) {

    private record Sign(String text, String name) {}

    /** In this order: most browsers claim to be others as well. */
    private static final List<Sign> NAMES = List.of(new Sign("Edg", "Edge"), new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"), new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"), new Sign("Chrome", "Chrome"), new Sign("Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(new Sign("Android", "Android"), new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"), new Sign("CrOS", "ChromeOS"), new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"), new Sign("Linux", "Linux"));

    static Browser of(String agent) {
        return new Browser(first(NAMES, agent), first(SYSTEMS, agent));
    }

    private static String first(List<Sign> signs, String agent) {
        return signs.stream().filter(sign -> agent.contains(sign.text())).map(Sign::name).findFirst().orElse("");
    }
}
