package id.tanyapaspor.bot.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The channels that are on. What waits for one that is off goes on waiting. */
@Component
final class Channels {

    private final Map<String, Channel> byName;

    @Autowired
    Channels(ObjectProvider<Channel> channels) {
        this(channels.stream().toList());
    }

    Channels(List<Channel> channels) {
        byName = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    Set<String> names() {
        return byName.keySet();
    }

    Channel of(String name) {
        return byName.get(name);
    }
}
