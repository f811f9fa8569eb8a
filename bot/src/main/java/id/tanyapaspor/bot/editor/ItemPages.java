package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.editor.Item.Mark;
import id.tanyapaspor.bot.editor.Item.Type;
import id.tanyapaspor.bot.editor.Items.Filter;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.writing.Readability.Level;

/** The list of all files, and what became of each over time. */
@Controller
class ItemPages {

    private static final int CONTEXT = 3;
    private static final List<Mark> MARKS = List.of(Mark.NEW, Mark.CHANGED, Mark.DELETED, Mark.STALE, Mark.UPDATE,
            Mark.REVIEW_DUE, Mark.LAW_ENDED,
            Mark.REVIEW_SOON, Mark.COMING, Mark.ENDED);
    static final List<String> GROUPS = List.of("syarat", "biaya", "mpaspor", "proses", "jenis", "pemakaian",
            "layanan", "lain");

    /**
     * A revision in a file's history.
     *
     * @param first number of the first release that holds it; 0 when none does
     * @param last number of the last one
     * @param sameAs number of an older revision that says the same; 0 when none does
     */
    record Step(Revision revision, long first, long last, int sameAs, boolean isDraft) {}

    private final Items items;
    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final Checking checking;
    private final Releases live;

    ItemPages(Items items, Drafts drafts, Revisions revisions, ContentReleases releases, Checking checking,
            Releases live) {
        this.items = items;
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
        this.checking = checking;
        this.live = live;
    }

    @GetMapping("/penyunting")
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(required = false) @Nullable Mark keadaan,
            @RequestParam(required = false) @Nullable Type jenis, @RequestParam(defaultValue = "") String kelompok,
            @RequestParam(required = false) @Nullable Level baca,
            @RequestParam Optional<Notice> pesan, Model model) {
        model.addAttribute("notice", pesan.orElse(null));
        Filter filter = new Filter(cari, keadaan, jenis, kelompok, baca);
        List<Item> all = items.list(Filter.NONE, live.knowledge());
        model.addAttribute("filter", filter);
        model.addAttribute("items", filter.equals(Filter.NONE) ? all : items.list(filter, live.knowledge()));
        model.addAttribute("total", all.size());
        model.addAttribute("drafts", all.stream().filter(item -> item.draft().isPresent()).count());
        model.addAttribute("due", all.stream().filter(item -> item.is(Mark.REVIEW_DUE)).count());
        model.addAttribute("marks", MARKS);
        model.addAttribute("types", Type.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("groups", GROUPS);
        return "editor/list";
    }

    @GetMapping("/penyunting/isi")
    String item(@RequestParam(name = "path") String file, @RequestParam Optional<Notice> pesan, Model model) {
        ContentPath path = path(file);
        List<Revision> history = revisions.of(path.text());
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Draft> draft = drafts.of(path);
        Optional<Revision> released = releases.revision(releases.newest(), path.text());
        model.addAttribute("file", path.text());
        model.addAttribute("item", items.find(path, live.knowledge()).orElse(null));
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("seen", drafts.seen(path));
        model.addAttribute("released", released.filter(it -> !it.isDeletion()).orElse(null));
        model.addAttribute("text", text(draft.map(Draft::revision).or(() -> released)).orElse(null));
        model.addAttribute("diff", draft.flatMap(it -> diff(released, Optional.of(it.revision()))).orElse(null));
        model.addAttribute("found", draft.map(it -> checking.with(path, revisions.bytes(it.revision()))).orElse(null));
        model.addAttribute("history", steps(history, draft));
        model.addAttribute("notice", pesan.orElse(null));
        return "editor/item";
    }

    /** What differs between two revisions of a file; the later one is that with the higher number. */
    @GetMapping("/penyunting/isi/beda")
    String difference(@RequestParam String dari, @RequestParam String ke, Model model) {
        Revision one = find(dari);
        Revision other = find(ke);
        if (!one.path().equals(other.path())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Revision before = one.number() <= other.number() ? one : other;
        Revision after = before == one ? other : one;
        model.addAttribute("file", one.path());
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("diff", diff(Optional.of(before), Optional.of(after)).orElse(null));
        return "editor/difference";
    }

    /** A revision as a file, for what is no text and for who wants it elsewhere. */
    @GetMapping("/penyunting/isi/berkas")
    ResponseEntity<byte[]> bytes(@RequestParam String revisi) {
        Revision revision = find(revisi);
        byte[] bytes = revisions.bytes(revision).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = revision.path().substring(revision.path().lastIndexOf('/') + 1);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8).build().toString())
                .body(bytes);
    }

    private List<Step> steps(List<Revision> history, Optional<Draft> draft) {
        Map<String, Integer> first = new HashMap<>();
        history.reversed().forEach(it -> first.putIfAbsent(it.sha256().orElse(""), it.number()));
        List<Step> steps = new ArrayList<>();
        for (Revision revision : history) {
            List<Long> in = releases.holding(revision.id());
            int same = first.get(revision.sha256().orElse(""));
            steps.add(new Step(revision, in.isEmpty() ? 0 : in.getLast(), in.isEmpty() ? 0 : in.getFirst(),
                    same == revision.number() ? 0 : same,
                    draft.filter(it -> it.revision().id().equals(revision.id())).isPresent()));
        }
        return steps;
    }

    /** Nothing where one of them is no text. */
    private Optional<Diff> diff(Optional<Revision> before, Optional<Revision> after) {
        return text(before).flatMap(old -> text(after).map(young -> Diff.of(old, young).shortened(CONTEXT)));
    }

    /** An empty text where the file is not there. */
    private Optional<String> text(Optional<Revision> revision) {
        Optional<byte[]> bytes = revision.flatMap(revisions::bytes);
        return bytes.isEmpty() ? Optional.of("") : bytes.flatMap(FileText::of);
    }

    private Revision find(String id) {
        return revisions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static ContentPath path(String file) {
        return ContentPath.of(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
