package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions of which the same would become.
 *
 * @param look whether it is so at once, or only once the candidate has learnt
 * @param count of the questions, each as often as it was asked
 * @param before what the first of them was told
 * @param after what it would be told
 */
record ChangedGroup(Look look, Change change, int count, Told before, Told after) {

    /** When a candidate is looked at. */
    enum Look {
        /** As it goes live, with what was learnt before: what differs is the change's own doing. */
        AT_ONCE,
        /** Once it has learnt anew: the thresholds were set anew, too. */
        LEARNT;

        /** The name of its words. */
        public String message() {
            return "gate.look." + name();
        }
    }

    /** A group with the questions that are in it. */
    record Full(ChangedGroup group, List<String> questions) {}

    /** A question with what it was told, would be told at once, and once the candidate has learnt. */
    record Asked(String id, Told before, Told now, Told learnt) {}

    private record Key(Look look, Change change, String before, String after) {}

    private record Member(String id, Told before, Told after) {}

    /** The costliest first, and among these the most frequent; at most so many of each look. */
    static List<Full> of(List<Asked> asked, int most) {
        Map<Key, List<Member>> groups = new LinkedHashMap<>();
        asked.forEach(one -> {
            put(groups, Look.AT_ONCE, one, one.now());
            if (one.before().to(one.now()).isEmpty()) {
                put(groups, Look.LEARNT, one, one.learnt());
            }
        });
        List<Full> all = groups.entrySet().stream().map(group -> full(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing((Full one) -> one.group().look())
                        .thenComparing(one -> one.group().change())
                        .thenComparing(one -> -one.group().count()))
                .toList();
        return List.of(Look.values()).stream()
                .flatMap(look -> all.stream().filter(one -> one.group().look() == look).limit(most)).toList();
    }

    private static void put(Map<Key, List<Member>> groups, Look look, Asked one, Told after) {
        one.before().to(after).ifPresent(change -> groups
                .computeIfAbsent(new Key(look, change, one.before().first(), after.first()), key -> new ArrayList<>())
                .add(new Member(one.id(), one.before(), after)));
    }

    private static Full full(Key key, List<Member> members) {
        return new Full(new ChangedGroup(key.look(), key.change(), members.size(), members.getFirst().before(),
                members.getFirst().after()), members.stream().map(Member::id).toList());
    }
}
