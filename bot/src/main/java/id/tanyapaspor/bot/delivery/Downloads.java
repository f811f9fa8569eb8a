package id.tanyapaspor.bot.delivery;

import org.springframework.stereotype.Component;

/** Opens files that people sent, wherever they sent them. */
@Component
public final class Downloads {

    private final Channels channels;

    Downloads(Channels channels) {
        this.channels = channels;
    }

    public Download open(String channel, Event.Attachment attachment) {
        return channels.names().contains(channel)
                ? channels.of(channel).open(attachment)
                : new Download.Away("channel " + channel + " is off");
    }
}
