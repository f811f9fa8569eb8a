package id.tanyapaspor.bot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import id.tanyapaspor.bot.release.ContentRelease;
import id.tanyapaspor.bot.release.ContentReleases;

/** Which room may know which. */
class RoomsTest {

    private static final String ROOT = "id.tanyapaspor.bot";
    private static final String RECORDS = "id.tanyapaspor.indexer.records..";
    private static final String EVALUATION = "id.tanyapaspor.indexer.evaluation..";

    /** A room and the rooms it may import. A room that is not here may not exist. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("storage", Set.of()),
            Map.entry("files", Set.of()),
            Map.entry("delivery", Set.of("storage")),
            Map.entry("telegram", Set.of("delivery", "files")),
            Map.entry("staff", Set.of("delivery")),
            Map.entry("hours", Set.of("staff", "release")),
            Map.entry("desk", Set.of("delivery", "staff", "hours", "release", "files")),
            Map.entry("charts", Set.of()),
            Map.entry("board", Set.of("delivery", "staff", "hours", "desk", "charts")),
            Map.entry("conversation", Set.of("delivery")),
            Map.entry("release", Set.of("delivery", "staff")),
            Map.entry("editor", Set.of("storage", "release", "staff")),
            Map.entry("bulletin", Set.of("delivery", "staff", "hours", "release")),
            Map.entry("recall", Set.of("delivery", "release", "staff")),
            Map.entry("gaps", Set.of("delivery", "release", "staff", "desk", "editor")),
            Map.entry("insight", Set.of("delivery", "release", "staff", "charts")),
            Map.entry("reception",
                    Set.of("delivery", "conversation", "desk", "release", "staff", "bulletin", "recall")),
            Map.entry("web", Set.of("delivery", "conversation", "release", "files", "bulletin")),
            Map.entry("launch", Set.of()));

    private static final JavaClasses BOT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    static Set<String> rooms() {
        return MAY_KNOW.keySet();
    }

    @Test
    void every_package_is_a_room_that_stands_in_the_table() {
        Set<String> found = BOT.stream().map(RoomsTest::room).filter(room -> !room.isEmpty())
                .collect(Collectors.toSet());
        assertThat(rooms()).containsAll(found);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_knows_only_its_neighbours(String room) {
        String[] forbidden = rooms().stream()
                .filter(other -> !other.equals(room) && !MAY_KNOW.get(room).contains(other))
                .map(other -> ROOT + "." + other + "..").toArray(String[]::new);
        noClasses().that().resideInAPackage(ROOT + "." + room + "..").should().dependOnClassesThat(
                resideInAnyPackage(forbidden)).allowEmptyShould(true).check(BOT);
    }

    @Test
    void there_is_no_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(BOT);
    }

    @Test
    void the_rules_of_talk_know_of_delivery_only_its_messages() {
        noClasses().that().resideInAPackage(ROOT + ".conversation..").should().dependOnClassesThat(
                resideInAPackage(ROOT + ".delivery..").and(notMessages()))
                .allowEmptyShould(true).check(BOT);
    }

    @Test
    void the_rules_of_talk_are_pure() {
        noClasses().that().resideInAPackage(ROOT + ".conversation..").should().dependOnClassesThat(
                resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "org.springframework.jdbc..",
                        "org.springframework.web..", "jakarta.servlet.."))
                .allowEmptyShould(true).check(BOT);
    }

    @Test
    void nobody_here_knows_lucene() {
        noClasses().should().dependOnClassesThat(resideInAPackage("org.apache.lucene..")).check(BOT);
    }

    @Test
    void only_the_release_room_sees_into_the_indexer_and_only_what_a_release_is() {
        var inside = resideInAPackage("id.tanyapaspor.indexer.*..")
                .and(not(resideInAnyPackage(RECORDS, EVALUATION)));
        noClasses().should().dependOnClassesThat(inside.and(not(simpleName("Release")))).check(BOT);
        noClasses().that().resideOutsideOfPackage(ROOT + ".release..").should().dependOnClassesThat(inside).check(BOT);
    }

    @Test
    void only_the_desk_keeps_an_index_of_records() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".desk..").should()
                .dependOnClassesThat(resideInAPackage(RECORDS)).check(BOT);
    }

    @Test
    void only_the_editor_measures_answers() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".editor..").should()
                .dependOnClassesThat(resideInAPackage(EVALUATION)).check(BOT);
    }

    @Test
    void nothing_becomes_a_release_but_by_the_gate_or_at_a_start() {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".editor.Publishing").and()
                .doNotHaveFullyQualifiedName(ROOT + ".release.ContentAtStart").should()
                .callMethod(ContentReleases.class, "add", ContentRelease.class, Collection.class).check(BOT);
    }

    @Test
    void only_the_telegram_room_speaks_the_bot_api() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".telegram..").should()
                .dependOnClassesThat(resideInAPackage("org.telegram..")).check(BOT);
    }

    @Test
    void classes_are_named_for_what_they_are() {
        classes().should().haveNameNotMatching(".*(Impl|Util|Utils|Service|Manager|Helper|DTO)").check(BOT);
    }

    private static DescribedPredicate<JavaClass> notMessages() {
        Set<String> messages = Set.of("Event", "Message", "Outgoing", "Receipt", "ChatId", "Handler", "Ids");
        return DescribedPredicate.describe("are no message types",
                type -> !messages.contains(outermost(type).getSimpleName()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(RoomsTest::outermost).orElse(type);
    }

    private static String room(JavaClass type) {
        String inside = type.getPackageName().substring(ROOT.length());
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.")[0];
    }
}
