package id.tanyapaspor.indexer.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import id.tanyapaspor.indexer.evaluation.Asked;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.PromiseCheck;
import id.tanyapaspor.indexer.reporting.Report.Circumstances;
import id.tanyapaspor.knowledge.Labelled.Distance;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReportTest {

    private static final Evaluation BEFORE = new Asked().in("a", "direct", 0.9, "b", "a").in("b", "clarify", 0.5, "b")
            .out(Distance.NEAR, "direct", 0.8, "c").person("unsure", 0.2, "officer").evaluation();
    private static final Evaluation AFTER = new Asked().in("a", "direct", 0.9, "a", "b").in("b", "direct", 0.8, "c")
            .out(Distance.NEAR, "unsure", 0.3, "c").person("unsure", 0.2, "officer").evaluation();
    private static final Report REPORT = report("golden.tsv");

    @Test
    void the_page_is_well_formed_and_refers_to_nothing_outside_itself()
            throws IOException, SAXException, ParserConfigurationException {
        String page = HtmlReport.of(REPORT);
        Document document = parse(page);

        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(page).doesNotContainIgnoringCase("<script").doesNotContainIgnoringCase("<link")
                .doesNotContain("@import").doesNotContain("url(").doesNotContain("//");
        assertThat(Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(page).results().map(MatchResult::group))
                .isNotEmpty().allSatisfy(reference -> assertThat(reference).startsWith("href=\"#"));
    }

    @Test
    void every_link_has_its_section_and_every_picture_its_words_and_a_table()
            throws IOException, SAXException, ParserConfigurationException {
        String page = HtmlReport.of(REPORT);
        NodeList pictures = parse(page).getElementsByTagName("svg");

        Pattern.compile("href=\"#([^\"]*)\"").matcher(page).results()
                .forEach(link -> assertThat(page).contains("<h2 id=\"" + link.group(1) + "\""));
        // The fourth, of the promise, is left out: so few questions carry none.
        assertThat(pictures.getLength()).isEqualTo(3);
        for (int i = 0; i < pictures.getLength(); i++) {
            assertThat(pictures.item(i).getTextContent()).isNotBlank();
            assertThat(page.split("</figure>")[i + 1]).contains("<table>");
        }
        assertThat(page.split("<title>")).hasSize(5);
        assertThat(page.split("<desc>")).hasSize(4);
    }

    @Property(tries = 200)
    void whatever_stands_in_a_question_is_only_text(@ForAll String anything)
            throws IOException, SAXException, ParserConfigurationException {
        String page = HtmlReport.of(report(anything + "<b>&\""));

        assertThat(parse(page).getElementsByTagName("b").getLength()).isZero();
    }

    @Test
    void the_text_has_every_part_and_names_the_figures_as_json_does() {
        String text = TextReport.of(REPORT);

        assertThat(text).contains("top1", "50.0 %", "Which entries take questions from which", "Before and after");
        assertThat(JsonReport.of(REPORT).keySet()).contains("questions", "top1", "recallAt3", "mrr", "answeredDirectly",
                "answeredDirectlyOrByOneTap", "directWrong", "outsideAnswered", "outsideNearAnswered",
                "ownCaseHandedOver", "coverageAt3PercentWrong", "riskAt80PercentCoverage", "aurocInAgainstOut",
                "styles", "topics", "curve", "reliability", "promise", "confusions", "worstTopics", "comparison");
    }

    @Test
    void figures_of_questions_that_were_not_asked_are_left_out() {
        assertThat(Figure.named(AFTER)).containsKey("aurocInAgainstNear").doesNotContainKey("aurocInAgainstFar");
    }

    @Test
    void a_comparison_is_counted() {
        assertThat(JsonReport.of(REPORT).get("comparison")).asInstanceOf(MAP).containsEntry("better", 2L)
                .containsEntry("worse", 1L).containsEntry("different", 0L);
    }

    @Test
    void the_shares_of_the_halves_are_drawn_against_the_promise()
            throws IOException, SAXException, ParserConfigurationException {
        Document svg = parse(Pictures.promise(new PromiseCheck(0.03,
                List.of(new PromiseCheck.Half(0.7, 0.02, 0.5), new PromiseCheck.Half(0.7, 0.2, 0.5)))));

        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("50.0 % of the halves");
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(15);
    }

    @Test
    void the_curve_alone_is_a_file() throws IOException, SAXException, ParserConfigurationException {
        Document svg = parse(Pictures.riskCoverageFile(AFTER, 0.03));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    }

    private static Report report(String questions) {
        return Report.of(new Circumstances(questions, "1-abcdef01", Optional.of("0-abcdef01"),
                LocalDate.of(2026, 11, 20), 0.03), AFTER, Optional.of(BEFORE));
    }

    private static Document parse(String xml) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
