package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.model.Column.Holds;
import io.reslip.ingestion.layout.declared.model.Condition;
import io.reslip.ingestion.layout.declared.model.Declaration;
import io.reslip.ingestion.layout.declared.model.Declaration.Detection;
import io.reslip.ingestion.layout.declared.model.Declaration.YearFrom;
import io.reslip.ingestion.layout.declared.model.Form;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.declared.yaml.LayoutFileException;
import io.reslip.ingestion.layout.declared.yaml.LayoutProblems;
import io.reslip.ingestion.layout.declared.yaml.Yaml;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Mapping;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Member;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.layout.declared.yaml.YamlReader;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a layout file. */
public final class DeclarationReader {

  private static final String NAME = "[a-z0-9][a-z0-9-]{1,47}";
  private static final int MOST_BYTES_BETWEEN = 64;
  private static final int MOST_VERSIONS = 1_000_000;

  private final Members layout;
  private final LayoutProblems problems;

  private DeclarationReader(Members layout, LayoutProblems problems) {
    this.layout = layout;
    this.problems = problems;
  }

  /**
   * What the file declares.
   *
   * @throws LayoutFileException when something is wrong with it: says all of it, line by line
   */
  public static Declaration read(String yaml) {
    LayoutProblems problems = new LayoutProblems();
    Members layout = new Members(YamlReader.read(yaml), problems);
    Declaration declaration = new DeclarationReader(layout, problems).declaration();
    problems.throwIfAny();
    return declaration;
  }

  private Declaration declaration() {
    String name = layout.required("layout");
    if (!name.matches(NAME)) {
      layout.problem(
          layout.placeOf("layout"), "layout must be small letters, digits and dashes, at most 48");
    }
    int version = layout.number("version", 1, 1, MOST_VERSIONS);
    String about = layout.required("about");
    Encoding encoding = FormReader.encoding(layout);
    Form form = FormReader.form(layout, encoding);
    List<RecordKind> kinds = kinds(form, encoding);
    Declaration declaration =
        new Declaration(
            name,
            version,
            about,
            sources(),
            form,
            encoding,
            zone(),
            layout.word("impossibleDays", Map.of("reject", false, "month-end", true), false),
            years(),
            kinds,
            IdentityReader.read(layout),
            new ControlReader(kinds, problems).read(layout.items("controls")),
            detection(encoding));
    layout.done();
    return declaration;
  }

  private List<RecordKind> kinds(Form form, Encoding encoding) {
    Map<String, Member> records = layout.all("records");
    if (records.isEmpty()) {
      layout.problem(layout.place(), "records is missing: what kinds of rows there are");
    }
    Columns.Open open =
        form instanceof Form.Json
            ? Columns.Open.POINTED
            : records.values().stream().anyMatch(DeclarationReader::namesColumns)
                ? Columns.Open.NAMED
                : Columns.Open.CLOSED;
    ColumnsReader places =
        new ColumnsReader(form, encoding, layout.number("gap", 0, 0, MOST_BYTES_BETWEEN));
    Map<String, Holds> holds = ColumnsReader.holds(layout);
    RecordReader.Shared shared =
        new RecordReader.Shared(
            places.read(layout, holds),
            holds,
            layout.all("fields"),
            layout.all("figures"),
            SettingsReader.read(layout.all("set"), problems));
    RecordReader reader = new RecordReader(form, encoding, places, open, shared);
    List<RecordKind> kinds = new ArrayList<>();
    records.forEach(
        (name, member) -> kinds.add(reader.read(name, Members.of(member.value(), name, problems))));
    check(kinds, records);
    return kinds;
  }

  private void check(List<RecordKind> kinds, Map<String, Member> records) {
    for (RecordKind kind : kinds) {
      for (Condition condition : kind.when()) {
        if (condition instanceof Condition.Follows(String record) && !records.containsKey(record)) {
          layout.problem(layout.placeOf("records"), "there is no record '" + record + "'");
        }
      }
    }
  }

  private static boolean namesColumns(Member record) {
    return record.value() instanceof Mapping mapping
        && mapping.members().get("role") instanceof Member role
        && role.value() instanceof Scalar scalar
        && scalar.text().equals("names");
  }

  private Set<Source> sources() {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    for (Scalar each : layout.texts("sources")) {
      Source source =
          EnumSet.allOf(Source.class).stream()
              .filter(known -> known.name().equals(each.text()) && known != Source.REPAIR)
              .findFirst()
              .orElse(null);
      if (source == null) {
        layout.problem(
            each.place(), "sources must be some of TERMINAL, HOST, SCHEME, BANK, TILL, SLIP");
      } else {
        sources.add(source);
      }
    }
    if (!layout.has("sources")) {
      layout.problem(layout.place(), "sources is missing: who sends such files, such as [SCHEME]");
    }
    return sources;
  }

  private @Nullable ZoneId zone() {
    String name = layout.text("zone");
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      layout.problem(layout.placeOf("zone"), "zone must be a known one, such as Asia/Shanghai");
      return null;
    }
  }

  private List<YearFrom> years() {
    Map<String, YearFrom> words =
        Map.of(
            "settlementDate",
            YearFrom.SETTLEMENT_DATE,
            "header",
            YearFrom.HEADER,
            "cycle",
            YearFrom.CYCLE,
            "businessDate",
            YearFrom.BUSINESS_DATE);
    if (!layout.has("year")) {
      return List.of(YearFrom.values());
    }
    List<YearFrom> years = new ArrayList<>();
    for (Scalar each : layout.texts("year")) {
      YearFrom from = words.get(each.text());
      if (from == null) {
        layout.problem(
            each.place(), "year must be some of settlementDate, header, cycle, businessDate");
      } else {
        years.add(from);
      }
    }
    return years;
  }

  private @Nullable Detection detection(Encoding encoding) {
    Yaml told = layout.take("detect");
    return switch (told) {
      case null -> null;
      case Scalar word when word.text().equals("rows") -> new Detection(null);
      case Mapping mapping -> {
        Members members = new Members(mapping, problems);
        String starts = members.required("starts");
        members.done();
        yield new Detection(starts.getBytes(encoding.charset()));
      }
      default -> {
        layout.problem(
            told.place(),
            "detect must be 'rows' (the first rows are read without a flaw), or {starts: text}");
        yield null;
      }
    };
  }
}
