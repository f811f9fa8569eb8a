package id.tanyapaspor.bot.conversation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.Answer.Quoted;
import id.tanyapaspor.indexer.Quotation;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** What a document says, as it is read: the words of the document, the sentence that fits best in bold, and where they stand. */
record QuotedPage(Quoted quoted, Language language) {

    String answer() {
        Words words = Words.in(language);
        Quotation quotation = quoted.quotation();
        String text = TelegramHtml.escape(quotation.before()) + "<b>" + TelegramHtml.escape(quotation.sentence())
                + "</b>" + TelegramHtml.escape(quotation.after());
        return words.html("answer.quoted") + "\n\n" + text + "\n\n<i>" + place(words) + "</i>";
    }

    /** Document, article, page, and when it was checked. */
    private String place(Words words) {
        Document document = quoted.document();
        Passage passage = quoted.passage();
        String place = document.place(passage);
        String source = passage.page() == 0 ? place : place + ", " + words.plain("answer.page", passage.page());
        return Stream.concat(Stream.of(words.html("answer.source", source)),
                Stream.ofNullable(document.checked()).map(day -> words.html("answer.checked", words.day(day))))
                .collect(Collectors.joining(" · "));
    }
}
