package io.reslip.ingestion.layout.declared.yaml;

import io.reslip.ingestion.layout.declared.yaml.Yaml.Mapping;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Member;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Sequence;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads one YAML document into plain values. No object is made of it but these: tags, anchors and
 * aliases are refused, so a small file cannot become a large one, and nothing outside of it is ever
 * read.
 */
public final class YamlReader {

  /** The largest layout file, in characters. */
  public static final int MAX_CHARACTERS = 256 * 1024;

  private static final int MAX_DEPTH = 16;
  private static final int MAX_VALUES = 20_000;

  private final Iterator<Event> events;
  private int values;

  private YamlReader(Iterator<Event> events) {
    this.events = events;
  }

  /**
   * The document's mapping.
   *
   * @throws LayoutFileException when it is no YAML, or not one mapping
   */
  public static Mapping read(String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw failure(null, "the file is longer than 256 KiB");
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(MAX_DEPTH);
    try {
      return new YamlReader(
              new org.yaml.snakeyaml.Yaml(options).parse(new StringReader(text)).iterator())
          .document();
    } catch (MarkedYAMLException e) {
      throw failure(e.getProblemMark(), "is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw failure(null, "the file is no YAML: " + e.getMessage());
    }
  }

  private Mapping document() {
    events.next();
    Event first = events.next();
    if (!(first instanceof DocumentStartEvent)) {
      throw failure(null, "the file is empty");
    }
    Event root = events.next();
    if (!(root instanceof MappingStartEvent)) {
      throw failure(root.getStartMark(), "a layout file is a list of names with values");
    }
    Mapping document = mapping(root, 1);
    events.next();
    Event next = events.next();
    if (next instanceof DocumentStartEvent) {
      throw failure(next.getStartMark(), "a second document: a file holds one layout");
    }
    return document;
  }

  private Yaml value(Event event, int depth) {
    if (++values > MAX_VALUES || depth > MAX_DEPTH) {
      throw failure(event.getStartMark(), "the file holds too much, or too deep, for a layout");
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        plain(scalar, scalar.getAnchor(), scalar.getTag());
        yield new Scalar(scalar.getValue(), place(scalar.getStartMark()));
      }
      case MappingStartEvent start -> mapping(start, depth);
      case SequenceStartEvent start -> {
        plain(start, start.getAnchor(), start.getTag());
        List<Yaml> items = new ArrayList<>();
        for (Event next = events.next();
            !(next instanceof SequenceEndEvent);
            next = events.next()) {
          items.add(value(next, depth + 1));
        }
        yield new Sequence(List.copyOf(items), place(start.getStartMark()));
      }
      case AliasEvent alias ->
          throw failure(alias.getStartMark(), "an alias (*name): write out what it stands for");
      default -> throw failure(event.getStartMark(), "something that is no value");
    };
  }

  private Mapping mapping(Event event, int depth) {
    MappingStartEvent start = (MappingStartEvent) event;
    plain(start, start.getAnchor(), start.getTag());
    Map<String, Member> members = new LinkedHashMap<>();
    for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
      if (!(value(next, depth + 1) instanceof Scalar name)) {
        throw failure(next.getStartMark(), "a name must be a text");
      }
      Yaml value = value(events.next(), depth + 1);
      if (members.put(name.text(), new Member(value, name.place())) != null) {
        throw failure(next.getStartMark(), "'" + name.text() + "' stands twice");
      }
    }
    return new Mapping(members, place(start.getStartMark()));
  }

  private static void plain(Event event, @Nullable String anchor, @Nullable String tag) {
    if (anchor != null) {
      throw failure(event.getStartMark(), "an anchor (&name): write out what it stands for");
    }
    if (tag != null) {
      throw failure(event.getStartMark(), "a tag (!name): values are plain text here");
    }
  }

  private static Place place(@Nullable Mark mark) {
    return mark == null ? new Place(1, 1) : new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static LayoutFileException failure(@Nullable Mark mark, String detail) {
    return new LayoutFileException(List.of(new LayoutProblem(place(mark), detail)));
  }
}
