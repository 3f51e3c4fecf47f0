package io.reslip.suite.demo.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The report for programs. */
public final class ReportJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private ReportJson() {}

  /** Writes the report as one JSON object. */
  public static void write(Report report, Path file) {
    try {
      JSON.writeValue(file.toFile(), report);
    } catch (IOException e) {
      throw new Failure(
          "The report cannot be written to " + file + ": " + e.getMessage(),
          e,
          List.of("Choose another file with --json."));
    }
  }
}
