package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.yaml.LayoutProblems;
import io.reslip.ingestion.layout.declared.yaml.Place;
import io.reslip.ingestion.layout.declared.yaml.Yaml;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Mapping;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Member;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one mapping, of which each is to be taken once; what is left over is a mistake.
 */
final class Members {

  private final Mapping mapping;
  private final LayoutProblems problems;
  private final Set<String> taken = new HashSet<>();

  Members(Mapping mapping, LayoutProblems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The members of a value, which must be a mapping. */
  static Members of(Yaml value, String what, LayoutProblems problems) {
    if (value instanceof Mapping mapping) {
      return new Members(mapping, problems);
    }
    problems.add(value.place(), what + " must be names with values");
    return new Members(new Mapping(Map.of(), value.place()), problems);
  }

  Place place() {
    return mapping.place();
  }

  LayoutProblems problems() {
    return problems;
  }

  void problem(Place place, String detail) {
    problems.add(place, detail);
  }

  boolean has(String name) {
    return mapping.members().containsKey(name);
  }

  /** The value, or null where it is left out. */
  @Nullable Yaml take(String name) {
    taken.add(name);
    Member member = mapping.members().get(name);
    return member == null ? null : member.value();
  }

  /** The text, or null where it is left out. */
  @Nullable String text(String name) {
    return switch (take(name)) {
      case null -> null;
      case Scalar scalar -> scalar.text();
      case Yaml other -> {
        problem(other.place(), name + " must be one value");
        yield null;
      }
    };
  }

  /** The text, which must be there. */
  String required(String name) {
    String text = text(name);
    if (text == null || text.isEmpty()) {
      problem(place(), name + " is missing");
      return "?";
    }
    return text;
  }

  boolean flag(String name) {
    return word(name, Map.of("true", true, "false", false), false);
  }

  /** One of these words. */
  <T> T word(String name, Map<String, T> words, T otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    T found = words.get(text);
    if (found == null) {
      problem(placeOf(name), name + " must be one of " + String.join(", ", sorted(words)));
      return otherwise;
    }
    return found;
  }

  /** A whole number. */
  int number(String name, int otherwise, int least, int most) {
    String text = text(name);
    return text == null ? otherwise : number(text, placeOf(name), name, least, most);
  }

  int number(String text, Place place, String name, int least, int most) {
    if (text.matches("[0-9]{1,7}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problem(place, name + " must be a whole number from " + least + " to " + most);
    return least;
  }

  /** One text or a list of them; empty where it is left out. */
  List<Scalar> texts(String name) {
    return texts(take(name), name);
  }

  List<Scalar> texts(@Nullable Yaml value, String name) {
    return switch (value) {
      case null -> List.of();
      case Scalar scalar -> List.of(scalar);
      case Sequence sequence -> {
        List<Scalar> texts = new ArrayList<>();
        for (Yaml item : sequence.items()) {
          if (item instanceof Scalar scalar) {
            texts.add(scalar);
          } else {
            problem(item.place(), name + " must be a list of texts");
          }
        }
        yield texts;
      }
      case Mapping other -> {
        problem(other.place(), name + " must be a text or a list of texts");
        yield List.of();
      }
    };
  }

  /** All members of a mapping that is a member, by name; empty where it is left out. */
  Map<String, Member> all(String name) {
    Yaml value = take(name);
    if (value instanceof Mapping inner) {
      return inner.members();
    }
    if (value != null) {
      problem(value.place(), name + " must be names with values");
    }
    return new LinkedHashMap<>();
  }

  /** The items of a list that is a member; empty where it is left out. */
  List<Yaml> items(String name) {
    Yaml value = take(name);
    if (value instanceof Sequence sequence) {
      return sequence.items();
    }
    if (value != null) {
      problem(value.place(), name + " must be a list");
    }
    return List.of();
  }

  Place placeOf(String name) {
    Member member = mapping.members().get(name);
    return member == null ? place() : member.value().place();
  }

  /** To be called when all that is known was taken. */
  void done() {
    mapping
        .members()
        .forEach((name, member) -> {
          if (!taken.contains(name)) {
            problem(
                member.place(),
                "'"
                    + name
                    + "' is not known here: there are "
                    + String.join(", ", taken.stream().sorted().toList()));
          }
        });
  }

  private static List<String> sorted(Map<String, ?> words) {
    return words.keySet().stream().sorted().toList();
  }

  /** The names of an enumeration, as they stand in layout files: small, with dashes. */
  static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E each : type.getEnumConstants()) {
      words.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
    }
    return words;
  }
}
