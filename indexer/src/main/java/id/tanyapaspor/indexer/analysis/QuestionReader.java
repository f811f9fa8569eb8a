package id.tanyapaspor.indexer.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.tartarus.snowball.ext.IndonesianStemmer;

import id.tanyapaspor.knowledge.Vocabulary;

/** Reads questions with a vocabulary and a lexicon; safe for many threads. */
public final class QuestionReader {

    private static final int LONGEST_PHRASE = 3;
    private static final Pattern DOUBLE = Pattern.compile("(\\p{L})\\1");
    private static final int SHORTEST_BASE = 3;
    private static final String[] CLITICS = { "nyalah", "kannya", "nya", "lah", "kah", "pun", "ku", "mu", "in", "an",
        "kan", "i" };
    private static final String[] PREFIXES = { "nge", "meng", "mem", "men", "me", "ng", "ny", "di", "ke", "se", "n",
        "m" };

    private final Map<String, String> rewrites;
    /** Synonym → the first of its group. */
    private final Map<String, String> canonical;
    private final Map<String, String> stems;
    /** Right as they stand, though nobody who writes about passports uses them: not corrected, and still unknown. */
    private final Set<String> foreign;
    private final Lexicon lexicon;

    public QuestionReader(Vocabulary vocabulary, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.stems = Map.copyOf(vocabulary.stems());
        this.foreign = Set.copyOf(vocabulary.known());
        this.rewrites = Map.copyOf(vocabulary.rewrites());
        Map<String, String> all = new HashMap<>();
        for (List<String> group : vocabulary.synonyms()) {
            group.stream().skip(1).forEach(word -> all.putIfAbsent(word, group.getFirst()));
        }
        this.canonical = Map.copyOf(all);
    }

    /** A reader that corrects no spelling; it counts the words from which a lexicon is made. */
    public static QuestionReader withoutLexicon(Vocabulary vocabulary) {
        return new QuestionReader(vocabulary, new Lexicon(Map.of()));
    }

    private QuestionReader(QuestionReader other, Lexicon lexicon) {
        this.rewrites = other.rewrites;
        this.canonical = other.canonical;
        this.stems = other.stems;
        this.foreign = other.foreign;
        this.lexicon = lexicon;
    }

    /** The same reader, but some more words count as known and are left as they are. */
    public QuestionReader knowing(Set<String> words) {
        return new QuestionReader(this, lexicon.knowing(words));
    }

    public Words read(String text) {
        Map<String, String> corrections = new LinkedHashMap<>();
        List<String> official = new ArrayList<>();
        int unknown = read(text, official, corrections);
        IndonesianStemmer stemmer = new IndonesianStemmer();
        return new Words(official, official.stream().map(word -> stem(word, stemmer)).toList(), corrections, unknown);
    }

    /** The words after rewriting and correcting alone. */
    public List<String> official(String text) {
        List<String> official = new ArrayList<>();
        read(text, official, new HashMap<>());
        return official;
    }

    /** Adds the official words and what was corrected; how many words no content knows. */
    private int read(String text, List<String> official, Map<String, String> corrections) {
        List<String> tokens = Tokens.of(text);
        int unknown = 0;
        for (int i = 0; i < tokens.size();) {
            int used = rewritten(tokens, i, official);
            if (used == 0) {
                unknown += word(tokens.get(i), official, corrections);
                used = 1;
            }
            i += used;
        }
        official.replaceAll(word -> canonical.getOrDefault(word, word));
        return unknown;
    }

    /** Adds what the longest known phrase from here stands for; how many tokens it took, or none. */
    private int rewritten(List<String> tokens, int from, List<String> official) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - from); length > 0; length--) {
            String phrase = length == 1 ? tokens.get(from) : String.join(" ", tokens.subList(from, from + length));
            String meaning = rewrites.get(phrase);
            if (meaning != null) {
                official.addAll(List.of(meaning.split(" ")));
                return length;
            }
        }
        return 0;
    }

    /** Adds one word as it is known; 1 when it is not. */
    private int word(String word, List<String> official, Map<String, String> corrections) {
        if (word.indexOf('-') > 0) {
            return hyphenated(word, official, corrections);
        }
        Optional<String> known = known(word);
        if (known.isPresent()) {
            official.addAll(List.of(known.get().split(" ")));
            return 0;
        }
        Optional<String> corrected = foreign.contains(word) ? Optional.empty() : lexicon.correct(word);
        corrected.ifPresent(right -> corrections.put(word, rewrites.getOrDefault(right, right)));
        official.addAll(List.of(corrected.map(right -> rewrites.getOrDefault(right, right)).orElse(word).split(" ")));
        return corrected.isPresent() ? 0 : 1;
    }

    private Optional<String> known(String word) {
        if (word.length() > 2 && word.endsWith("2") && Character.isLetter(word.charAt(word.length() - 2))) {
            return known(word.substring(0, word.length() - 1));
        }
        if (lexicon.knows(word) || word.chars().allMatch(Character::isDigit)) {
            return Optional.of(word);
        }
        String single = DOUBLE.matcher(word).replaceAll("$1");
        if (!single.equals(word) && (rewrites.containsKey(single) || lexicon.knows(single))) {
            return Optional.of(rewrites.getOrDefault(single, single));
        }
        return withoutAffix(word);
    }

    /** The base of a word with a colloquial affix, when the base is known: `bayarin` → `bayar`, `ngurus` → `urus`. */
    private Optional<String> withoutAffix(String word) {
        int shortest = foreign.contains(word) ? SHORTEST_BASE + 1 : SHORTEST_BASE;
        for (String clitic : CLITICS) {
            if (word.endsWith(clitic) && word.length() >= clitic.length() + shortest) {
                String base = word.substring(0, word.length() - clitic.length());
                if (rewrites.containsKey(base) || lexicon.knows(base)) {
                    return Optional.of(rewrites.getOrDefault(base, base));
                }
            }
        }
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + shortest + 1) {
                String base = word.substring(prefix.length());
                if (rewrites.containsKey(base) || lexicon.knows(base)) {
                    return Optional.of(rewrites.getOrDefault(base, base));
                }
            }
        }
        return Optional.empty();
    }

    /** `m-paspor` is one word, `kira-kira` one said twice, `foto-wawancara` two. */
    private int hyphenated(String word, List<String> official, Map<String, String> corrections) {
        String joined = word.replace("-", "");
        if (rewrites.containsKey(joined) || lexicon.knows(joined)) {
            official.addAll(List.of(rewrites.getOrDefault(joined, joined).split(" ")));
            return 0;
        }
        String[] parts = word.split("-");
        if (parts[0].length() == 1) {
            official.add(joined);
            return lexicon.knows(joined) ? 0 : 1;
        }
        int unknown = 0;
        String last = "";
        for (String part : parts) {
            if (!part.equals(last)) {
                String meaning = rewrites.get(part);
                if (meaning != null) {
                    official.addAll(List.of(meaning.split(" ")));
                } else {
                    unknown += word(part, official, corrections);
                }
            }
            last = part;
        }
        return Math.min(1, unknown);
    }

    private String stem(String word, IndonesianStemmer stemmer) {
        String fixed = stems.get(word);
        if (fixed != null) {
            return fixed;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return stems.getOrDefault(stem, stem);
    }
}
