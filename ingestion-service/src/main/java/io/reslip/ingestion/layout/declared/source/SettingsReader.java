package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.model.Setting;
import io.reslip.ingestion.layout.declared.yaml.LayoutProblems;
import io.reslip.ingestion.layout.declared.yaml.Place;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Member;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.record.RecordField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values that fields have by the layout: constants, and what codes stand for. */
final class SettingsReader {

  private SettingsReader() {}

  /** Names of fields, each with its value. */
  static List<Setting> read(Map<String, Member> members, LayoutProblems problems) {
    List<Setting> settings = new ArrayList<>();
    members.forEach((name, member) -> {
      Optional<RecordField> field = FieldNames.find(name);
      if (field.isEmpty()) {
        problems.add(member.place(), FieldNames.whyNot(name));
      } else if (member.value() instanceof Scalar scalar) {
        Object value = value(field.get(), scalar.text(), scalar.place(), problems);
        if (value != null) {
          settings.add(new Setting(field.get(), value));
        }
      } else {
        problems.add(member.value().place(), name + " must be one value");
      }
    });
    return settings;
  }

  /** A value in the field's Java type; null when it is none. */
  static @Nullable Object value(
      RecordField field, String text, Place place, LayoutProblems problems) {
    Class<?> type = field.type();
    if (type == String.class) {
      return text;
    }
    if (type.isEnum()) {
      for (Object word : type.getEnumConstants()) {
        if (word.toString().equals(text)) {
          return word;
        }
      }
      problems.add(
          place, field.jsonName() + " must be one of " + Arrays.toString(type.getEnumConstants()));
      return null;
    }
    problems.add(
        place, field.jsonName() + " cannot have a value by the layout: read it from a column");
    return null;
  }
}
