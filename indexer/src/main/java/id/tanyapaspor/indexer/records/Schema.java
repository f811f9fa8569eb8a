package id.tanyapaspor.indexer.records;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.indexer.records.Field.Kind;

/** The fields of records: just one key, and days of which the first decides what is newest. `zone` is where days begin. */
public record Schema(List<Field> fields, ZoneId zone) {

    public Schema {
        fields = List.copyOf(fields);
        if (fields.stream().filter(field -> field.kind() == Kind.KEY).count() != 1) {
            throw new IllegalArgumentException("A record has one key.");
        }
        if (fields.stream().noneMatch(field -> field.kind() == Kind.DAY)) {
            throw new IllegalArgumentException("A record has a day, by which the newest is known.");
        }
    }

    /** The field that a query means by a name. */
    Optional<Field> called(String name) {
        return Optional.ofNullable(names().get(name.toLowerCase(Locale.ROOT)));
    }

    private Map<String, Field> names() {
        Map<String, Field> names = new HashMap<>();
        for (Field field : fields) {
            names.put(field.name(), field);
            field.aliases().forEach(alias -> names.put(alias, field));
        }
        return names;
    }

    List<String> of(Kind kind) {
        return fields.stream().filter(field -> field.kind() == kind).map(Field::name).toList();
    }

    /** The kind of a field by its own name. */
    Kind kind(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::kind).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field " + name));
    }
}
