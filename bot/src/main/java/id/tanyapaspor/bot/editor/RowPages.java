package id.tanyapaspor.bot.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.editor.RowFormat.Row;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.Account;

/** The files of rows, word by word and question by question: found, added, changed and removed one at a time. */
@Controller
class RowPages {

    private static final int PAGE = 50;
    private static final int NAMED = 3;

    /** What a button of the form does. */
    enum Act {
        TAMBAH,
        UBAH,
        HAPUS
    }

    /** A file as it is now. */
    private record Now(SideFile file, Seen seen, String text) {

        RowFormat format() {
            return file.rows().orElseThrow();
        }

        List<Row> rows() {
            return format().rows(text);
        }

        /** The row that somebody saw, wherever it stands now. */
        Optional<Row> row(String raw, int at) {
            List<Row> same = rows().stream().filter(row -> row.raw(text).stripTrailing().equals(raw.stripTrailing()))
                    .toList();
            return same.stream().filter(row -> row.from() == at).findFirst().or(() -> same.stream().findFirst());
        }
    }

    /**
     * What somebody typed of a row.
     *
     * @param was the row as they saw it; empty for a new one
     * @param at where it stood
     */
    private record Typed(Map<String, String> cells, String was, int at) {

        void show(Model model) {
            model.addAttribute("editing", was.isEmpty() ? null : was);
            model.addAttribute("at", at);
            model.addAttribute("cells", cells);
        }
    }

    /** A row as the list shows it. */
    record Shown(int at, Map<String, String> cells) {

        /** What tells its button from the others. */
        public String name() {
            return cells.values().stream().filter(cell -> !cell.isEmpty()).limit(NAMED)
                    .collect(Collectors.joining(" "));
        }
    }

    private final Drafts drafts;
    private final Revisions revisions;
    private final Checking checking;

    RowPages(Drafts drafts, Revisions revisions, Checking checking) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.checking = checking;
    }

    @GetMapping("/penyunting/soal")
    String questions() {
        return "redirect:" + SideFile.GOLDEN.address();
    }

    @GetMapping({ "/penyunting/kata", "/penyunting/kantor", "/penyunting/soal/luar", "/penyunting/soal/emas",
        "/penyunting/soal/kalibrasi" })
    String list(HttpServletRequest request, @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "1") int hal, @RequestParam(defaultValue = "-1") int baris,
            @RequestParam Optional<Notice> pesan, Model model) {
        Now now = now(request);
        now.rows().stream().filter(row -> row.from() == baris).findFirst()
                .map(row -> new Typed(row.cells(), row.raw(now.text()), row.from())).ifPresent(it -> it.show(model));
        model.addAttribute("notice", pesan.orElse(null));
        return shown(now, cari, hal, model);
    }

    @PostMapping({ "/penyunting/kata", "/penyunting/kantor", "/penyunting/soal/luar", "/penyunting/soal/emas",
        "/penyunting/soal/kalibrasi" })
    String change(HttpServletRequest request, @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> sent, @RequestParam Act aksi,
            @RequestParam(defaultValue = "") String lama, @RequestParam(defaultValue = "-1") int pada, Model model) {
        Now now = now(request);
        Typed typed = new Typed(cells(now, sent), aksi == Act.TAMBAH ? "" : lama, pada);
        Optional<Row> row = now.row(lama, pada);
        if (aksi != Act.TAMBAH && row.isEmpty()) {
            model.addAttribute("notice", Notice.MOVED_ON);
            new Typed(typed.cells(), "", -1).show(model);
            return shown(now, "", 1, model);
        }
        String young = switch (aksi) {
            case TAMBAH -> now.format().with(typed.cells(), now.text());
            case UBAH -> now.format().with(row.orElseThrow(), typed.cells(), now.text());
            case HAPUS -> now.format().without(row.orElseThrow(), now.text());
        };
        return saved(now, young, typed, Author.of(account), model);
    }

    private String saved(Now now, String young, Typed typed, Author author, Model model) {
        String text = FileText.fromForm(young, now.text());
        Edit edit = Edit.of(now.file().path(), text, now.seen(), "");
        Checking.Found found = checking.with(edit.path(), edit.bytes());
        Notice notice = found.isBroken() ? null : switch (drafts.save(edit, author)) {
            case Saving.Saved _ -> Notice.SAVED;
            case Saving.Unchanged _ -> Notice.UNCHANGED;
            case Saving.Conflicting _ -> Notice.MOVED_ON;
        };
        if (notice == Notice.SAVED || notice == Notice.UNCHANGED) {
            return "redirect:" + now.file().address() + "?pesan=" + notice;
        }
        model.addAttribute("notice", notice);
        model.addAttribute("found", notice == null ? found : null);
        typed.show(model);
        return shown(now, "", 1, model);
    }

    private String shown(Now now, String words, int page, Model model) {
        List<Row> all = now.rows();
        List<Row> found = all.stream().filter(row -> holds(row.raw(now.text()), words)).toList();
        int from = Math.clamp((long) (page - 1) * PAGE, 0, found.size());
        List<Row> rows = found.subList(from, Math.min(found.size(), from + PAGE));
        model.addAttribute("side", now.file());
        model.addAttribute("file", now.file().path().text());
        model.addAttribute("columns", now.format().columns(now.text()));
        model.addAttribute("rows", rows.stream().map(row -> new Shown(row.from(), row.cells())).toList());
        model.addAttribute("total", all.size());
        model.addAttribute("count", found.size());
        model.addAttribute("words", words);
        model.addAttribute("earlier", from > 0 ? page - 1 : 0);
        model.addAttribute("later", from + PAGE < found.size() ? page + 1 : 0);
        if (!model.containsAttribute("cells")) {
            model.addAttribute("cells", Map.of());
        }
        return "editor/rows";
    }

    private static boolean holds(String row, String words) {
        String said = row.toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(said::contains);
    }

    private static Map<String, String> cells(Now now, Map<String, String> sent) {
        Map<String, String> cells = new LinkedHashMap<>();
        now.format().columns(now.text()).forEach(column -> cells.put(column.name(),
                sent.getOrDefault("kolom." + column.name(), "")));
        return cells;
    }

    private Now now(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        SideFile file = Stream.of(SideFile.values()).filter(one -> one.address().equals(path)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Seen seen = drafts.seen(file.path());
        String text = seen.latest().flatMap(revisions::find).flatMap(revisions::bytes).flatMap(FileText::of).orElse("");
        return new Now(file, seen, text);
    }
}
