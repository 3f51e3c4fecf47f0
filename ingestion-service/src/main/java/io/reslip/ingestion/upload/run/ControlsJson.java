package io.reslip.ingestion.upload.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.upload.run.UploadAnswer.Control;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Control totals as they are kept with their upload. */
final class ControlsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ControlsJson() {}

  /** Null where there are none. */
  static @Nullable String write(List<ControlTotal> totals) {
    try {
      return totals.isEmpty()
          ? null
          : JSON.writeValueAsString(totals.stream().map(Control::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("control totals are plain values", e);
    }
  }

  static @Nullable List<Control> read(@Nullable String text) {
    try {
      return text == null ? null : JSON.readValue(text, new TypeReference<List<Control>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("control totals that are no JSON", e);
    }
  }
}
