package id.tanyapaspor.bot.gaps;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.desk.Lessons;
import id.tanyapaspor.bot.desk.Lessons.Lesson;
import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.bot.gaps.Mending.Outcome;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.AuditLog;

/** Takes officers' lessons into the content, or sets them aside; each act is audited with what it changed. */
@Component
class Teaching {

    private final Lessons lessons;
    private final Mending mending;
    private final Releases live;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Teaching(Lessons lessons, Mending mending, Releases live, AuditLog audit, TransactionTemplate transaction,
            InstantSource clock) {
        this.lessons = lessons;
        this.mending = mending;
        this.live = live;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was done, and the file that is to be written on. */
    record Result(GapNotice notice, Optional<ContentPath> write) {

        static Result of(GapNotice notice) {
            return new Result(notice, Optional.empty());
        }
    }

    Result does(Lesson lesson, LessonForm form, Author author) {
        boolean open = lesson.state() == Lessons.State.OPEN;
        if (open != (form.aksi() != LessonForm.Act.BUKA)) {
            return Result.of(GapNotice.MOVED_ON);
        }
        if (open && form.pertanyaan().isEmpty()) {
            return Result.of(GapNotice.NO_WORDS);
        }
        if (open) {
            act(() -> lessons.reword(lesson.id(), form.pertanyaan(), form.jawaban(), form.sumber())
                    && !same(lesson, form), "reword", lesson, author);
        }
        return switch (form.aksi()) {
            case SIMPAN -> Result.of(GapNotice.REWORDED);
            case ENTRI -> begin(lesson, form, author);
            case TAMBAH -> add(lesson, form, author);
            case TAUT -> entry(form).map(path -> settled(lesson, path, author, Optional.empty()))
                    .orElse(Result.of(GapNotice.NOT_THERE));
            case BUANG -> Result.of(settle(lesson, Lessons.State.DROPPED, author)
                    ? GapNotice.DROPPED
                    : GapNotice.MOVED_ON);
            case BUKA -> Result.of(settle(lesson, Lessons.State.OPEN, author)
                    ? GapNotice.REOPENED
                    : GapNotice.MOVED_ON);
        };
    }

    private static boolean same(Lesson lesson, LessonForm form) {
        return lesson.question().equals(form.pertanyaan()) && lesson.answer().equals(form.jawaban())
                && lesson.source().equals(form.sumber());
    }

    private Result begin(Lesson lesson, LessonForm form, Author author) {
        if (!form.id().matches(EntrySkeleton.ID)) {
            return Result.of(GapNotice.BAD_ID);
        }
        var skeleton = new EntrySkeleton(form.id(), form.judul(), List.of(form.pertanyaan()), form.jawaban(),
                form.sumber());
        Outcome outcome = mending.begin(skeleton, author, lesson.ticket());
        return outcome instanceof Outcome.Drafted(ContentPath path)
                ? settled(lesson, path, author, Optional.of(path))
                : Result.of(GapNotice.of(outcome));
    }

    private Result add(Lesson lesson, LessonForm form, Author author) {
        Optional<ContentPath> entry = entry(form);
        if (entry.isEmpty()) {
            return Result.of(GapNotice.NOT_THERE);
        }
        Outcome outcome = mending.addQuestions(entry.get(), List.of(form.pertanyaan()), author, lesson.ticket());
        return GapNotice.of(outcome).isDone()
                ? settled(lesson, entry.get(), author, Optional.empty())
                : Result.of(GapNotice.of(outcome));
    }

    private Optional<ContentPath> entry(LessonForm form) {
        return live.knowledge().entry(form.entri()).flatMap(entry -> ContentPath.of("entries/" + entry.id() + ".md"));
    }

    private Result settled(Lesson lesson, ContentPath path, Author author, Optional<ContentPath> write) {
        boolean done = act(() -> lessons.done(lesson.id(), path.text(), author.actor(), clock.instant()),
                "done " + path, lesson, author);
        return new Result(done ? GapNotice.LINKED : GapNotice.MOVED_ON, write);
    }

    private boolean settle(Lesson lesson, Lessons.State state, Author author) {
        return act(() -> lessons.settle(lesson.id(), state, author.actor(), clock.instant()),
                state.name().toLowerCase(Locale.ROOT), lesson, author);
    }

    private boolean act(BooleanSupplier change, String detail, Lesson lesson, Author author) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean changed = change.getAsBoolean();
            if (changed) {
                audit.append(now, author.actor(), "lesson.edit", "lesson:" + lesson.id(), detail);
            }
            return changed;
        }));
    }
}
