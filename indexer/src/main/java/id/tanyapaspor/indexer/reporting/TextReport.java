package id.tanyapaspor.indexer.reporting;

import java.util.stream.Collectors;

/** A report as a terminal shows it. */
public final class TextReport {

    private TextReport() {}

    public static String of(Report report) {
        Sections sections = new Sections(report);
        return sections.figures().table().text() + "\n"
                + sections.all().stream().map(TextReport::section).collect(Collectors.joining("\n")) + "\nAll topics\n"
                + sections.topics().text();
    }

    private static String section(Section section) {
        return section.title() + "\n" + (section.table().rows().isEmpty() ? "None.\n" : section.table().text());
    }
}
