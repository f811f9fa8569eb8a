package id.tanyapaspor.bot.editor;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.tanyapaspor.bot.editor.EntryFiles.Opened;
import id.tanyapaspor.bot.editor.EntryForm.Act;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/** All that the page of an entry's form shows. */
@Component
class EntryView {

    private final Releases live;
    private final InstantSource clock;

    EntryView(Releases live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /** How the title of an entry is read as its id. */
    UnaryOperator<String> ids() {
        KnowledgeBase knowledge = live.knowledge();
        return typed -> new EntryChoices(knowledge, EntrySheet.blank()).id(typed);
    }

    EntryPreview preview(String text) {
        return EntryPreview.of(text, live.knowledge(), today());
    }

    String form(Opened opened, EntrySheet sheet, Model model) {
        KnowledgeBase knowledge = live.knowledge();
        model.addAttribute("file", opened.path().file().text());
        model.addAttribute("opened", opened);
        model.addAttribute("values", values(sheet));
        model.addAttribute("choices", new EntryChoices(knowledge, sheet));
        model.addAttribute("fees", FeeChoice.all(knowledge, today()));
        model.addAttribute("idPreview", preview(sheet.value(EntryField.TEXT)));
        model.addAttribute("enPreview", preview(sheet.value(EntryField.ENGLISH_TEXT)));
        if (!model.containsAttribute("isNew")) {
            model.addAttribute("isNew", false);
        }
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
        return "editor/entry";
    }

    /** The form with what the reader said, each problem at the field that it is about. */
    String checked(Opened opened, EntrySheet sheet, Checking.Found found, Act act, Model model) {
        Map<String, List<Problem>> problems = new TreeMap<>();
        found.here().forEach(problem -> problems.computeIfAbsent(sheet
                .place(problem, problem.file().equals(opened.path().english().text())).key(), _ -> new ArrayList<>())
                .add(problem));
        if (act != Act.LIHAT) {
            model.addAttribute("found", found);
            model.addAttribute("problems", problems);
            model.addAttribute("refused", act == Act.SIMPAN);
        }
        return form(opened, sheet, model);
    }

    private static Map<String, String> values(EntrySheet sheet) {
        Map<String, String> values = new TreeMap<>();
        for (EntryField field : EntryField.values()) {
            values.put(field.key(), sheet.value(field));
        }
        return values;
    }

    LocalDate today() {
        return Period.day(clock.instant());
    }
}
