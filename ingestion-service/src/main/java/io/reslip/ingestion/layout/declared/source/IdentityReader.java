package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.yaml.Yaml;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.record.IdentityRule;
import io.reslip.ingestion.record.IdentityRule.Occurrence;
import io.reslip.ingestion.record.RecordField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what makes two records of such files the same: fields that the source never changes. */
final class IdentityReader {

  private IdentityReader() {}

  /** The rule, or null where the source's own is right. */
  static @Nullable IdentityRule read(Members layout) {
    Yaml told = layout.take("identity");
    if (told == null) {
      return null;
    }
    Members identity = Members.of(told, "identity", layout.problems());
    List<RecordField> required = fields(identity, "fields");
    List<RecordField> anyOf = fields(identity, "anyOf");
    if (required.isEmpty() && anyOf.isEmpty()) {
      identity.problem(
          identity.place(),
          "fields is missing: what makes two records the same, such as [rrn, type]");
    }
    IdentityRule rule =
        new IdentityRule(
            required,
            anyOf,
            fields(identity, "optional"),
            identity.flag("day"),
            identity.word(
                "count",
                Map.of(
                    "none",
                    Occurrence.NONE,
                    "content",
                    Occurrence.BY_CONTENT,
                    "key",
                    Occurrence.BY_KEY),
                Occurrence.NONE));
    identity.done();
    return rule;
  }

  private static List<RecordField> fields(Members identity, String name) {
    List<RecordField> fields = new ArrayList<>();
    for (Scalar each : identity.texts(name)) {
      Optional<RecordField> field = FieldNames.find(each.text());
      if (field.isPresent()) {
        fields.add(field.get());
      } else {
        identity.problem(each.place(), FieldNames.whyNot(each.text()));
      }
    }
    return fields;
  }
}
