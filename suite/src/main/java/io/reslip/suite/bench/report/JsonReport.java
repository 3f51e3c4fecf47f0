package io.reslip.suite.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.reslip.suite.bench.figures.Report;
import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The report for programs, run by run. */
public final class JsonReport {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonReport() {}

  /** Writes the report as one JSON object. */
  public static void write(Report report, Path file) {
    try {
      JSON.writeValue(file.toFile(), report);
    } catch (IOException e) {
      throw new Failure(
          "The figures cannot be written to " + file + ": " + e.getMessage(),
          e,
          List.of("Choose another file with --json."));
    }
  }
}
