package id.tanyapaspor.bot.conversation;

import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.conversation.ChatState.Part;
import id.tanyapaspor.bot.delivery.Event.Attached;

/** What is said to files: none is needed, none is kept; what was written under them is read. */
final class Things {

    private final Hearing hearing;

    Things(Hearing hearing) {
        this.hearing = hearing;
    }

    Turn attached(ChatState before, Attached attached, Surroundings around) {
        Optional<String> album = attached.album();
        boolean again = album.isPresent() && album.equals(before.memory().album());
        ChatState state = album.map(before::ofAlbum).orElse(before);
        String note = note(state, attached, around);
        if (!attached.caption().isBlank()) {
            Part part = Hearing.part(attached.messageId(), attached.caption());
            return hearing.hear(state, List.of(part), again || around.ticket().isPresent() ? List.of() : List.of(note),
                    around);
        }
        return again ? Turn.of(state) : Turn.of(state, Offers.say(note));
    }

    private static String note(ChatState state, Attached attached, Surroundings around) {
        Words words = Words.in(state.language());
        if (around.ticket().isPresent()) {
            return words.html("attached.to-ticket", around.ticket().get().number());
        }
        return words.html(switch (attached.attachment().type()) {
            case PHOTO, VIDEO -> "attached.photo";
            case DOCUMENT -> "attached.document";
            case VOICE, AUDIO -> "attached.voice";
            case STICKER -> "attached.sticker";
            case OTHER -> "attached.other";
        });
    }
}
