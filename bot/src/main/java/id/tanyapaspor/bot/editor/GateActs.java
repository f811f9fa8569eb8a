package id.tanyapaspor.bot.editor;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.editor.Publication.Broken;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.Held;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Outcome;
import id.tanyapaspor.bot.editor.Publication.Overtaken;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.editor.Publication.Stale;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Account;

/** What is done with a judged candidate: a second person's word, its release, another run. */
@Controller
class GateActs {

    private final Gates gates;
    private final GateRuns runs;
    private final SecondPeople people;
    private final Publishing publishing;
    private final InstantSource clock;

    GateActs(Gates gates, GateRuns runs, SecondPeople people, Publishing publishing, InstantSource clock) {
        this.gates = gates;
        this.runs = runs;
        this.people = people;
        this.publishing = publishing;
        this.clock = clock;
    }

    @PostMapping("/penyunting/terbit/{number}/setuju")
    String approve(@AuthenticationPrincipal Account account, @PathVariable long number) {
        return to(number, notice(people.approve(gate(number), account, clock.instant()), Notice.APPROVED));
    }

    @PostMapping("/penyunting/terbit/{number}/abaikan")
    String override(@AuthenticationPrincipal Account account, @PathVariable long number,
            @RequestParam(defaultValue = "") String alasan) {
        return to(number, notice(people.override(gate(number), account, alasan, clock.instant()), Notice.OVERRIDDEN));
    }

    /** Whoever presses, it carries the note of whoever asked for the run. */
    @PostMapping("/penyunting/terbit/{number}/terbitkan")
    String publish(@AuthenticationPrincipal Account account, @PathVariable long number) {
        Gate gate = gate(number);
        return switch (publishing.prepare(gate.paths())) {
            case Candidate candidate when candidate.fingerprint().equals(gate.fingerprint()) ->
                published(number, publishing.publish(candidate, Author.of(account), gate.note()));
            case Candidate _,Stale _,Broken _,NothingToDo _ -> to(number, Notice.OVERTAKEN);
        };
    }

    private static String published(long number, Outcome outcome) {
        return switch (outcome) {
            case Published(long release) -> "redirect:/penyunting/rilis/" + release + "?pesan=" + Notice.PUBLISHED;
            case Held _ -> to(number, Notice.HELD);
            case Overtaken _,Broken _,NothingToDo _ -> to(number, Notice.OVERTAKEN);
        };
    }

    /** The same files as they are now; what it finds is another run. */
    @PostMapping("/penyunting/terbit/{number}/ulang")
    String again(@AuthenticationPrincipal Account account, @PathVariable long number) {
        Gate gate = gate(number);
        return switch (publishing.prepare(gate.paths())) {
            case Candidate candidate -> to(runs.begin(candidate, Author.of(account), gate.note()), null);
            case Stale _,Broken _,NothingToDo _ -> "redirect:/penyunting/terbit?pesan=" + Notice.OVERTAKEN;
        };
    }

    private static Notice notice(SecondPeople.Came came, Notice given) {
        return switch (came) {
            case GIVEN -> given;
            case NOT_YOU -> Notice.NOT_YOU;
            case NO_REASON -> Notice.NO_REASON;
            case MOVED_ON -> Notice.OVERTAKEN;
        };
    }

    private static String to(long number, @Nullable Notice notice) {
        return "redirect:/penyunting/terbit/" + number + (notice == null ? "" : "?pesan=" + notice);
    }

    private Gate gate(long number) {
        return gates.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
