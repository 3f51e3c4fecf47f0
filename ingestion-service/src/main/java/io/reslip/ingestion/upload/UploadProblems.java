package io.reslip.ingestion.upload;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.upload.body.BodyTooLargeException;
import io.reslip.ingestion.upload.body.SenderGoneException;
import io.reslip.ingestion.upload.run.UploadAnswer;
import io.reslip.ingestion.upload.run.UploadAnswer.Counts;
import io.reslip.ingestion.upload.run.UploadAnswer.State;
import io.reslip.ingestion.upload.run.UploadHead;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** What can go wrong with an upload, and what of it was kept all the same. */
final class UploadProblems {
  private static final int RETRY_SECONDS = 5;

  private UploadProblems() {}

  static HttpProblem empty() {
    return problem(
            "empty-body", "Empty upload", 400, "The body has no bytes: send the file itself.")
        .build();
  }

  static HttpProblem unknownCoding() {
    return problem(
            "content-encoding",
            "Unknown content coding",
            415,
            "Content-Encoding must be gzip or zstd, or left out.")
        .build();
  }

  static HttpProblem layout(String type, String detail, List<String> layouts) {
    return problem(type, "Layout not clear", 422, detail).with("layouts", layouts).build();
  }

  static HttpProblem otherDigest() {
    return problem(
            "digest-mismatch",
            "Other bytes than announced",
            400,
            "The body is not the one that Repr-Digest announces: it was changed on its way.")
        .build();
  }

  static HttpProblem busy() {
    return problem(
            "busy",
            "Busy",
            503,
            "As many uploads are being received as there is room for: try again.")
        .withHeader("Retry-After", RETRY_SECONDS)
        .build();
  }

  /** The service cannot keep it just now. */
  static HttpProblem unavailable(UploadHead head, ChunkCounts kept) {
    return aborted("unavailable", 503, "The service could not go on", head, kept);
  }

  /** It was declared dead while it was received. */
  static HttpProblem ended(UploadHead head, ChunkCounts kept) {
    return aborted("upload-aborted", 409, "The service was silent for too long", head, kept);
  }

  /** The body came to a bad end. */
  static HttpProblem aborted(IOException why, UploadHead head, ChunkCounts kept) {
    return switch (why) {
      case BodyTooLargeException e -> aborted("too-large", 413, reason(e), head, kept);
      case SenderGoneException e -> aborted("body-incomplete", 400, reason(e), head, kept);
      default -> aborted("content-encoding", 400, reason(why), head, kept);
    };
  }

  /** In a sentence, what was wrong with the body. */
  static String reason(IOException why) {
    return "The body was not read to its end: " + why.getMessage();
  }

  private static HttpProblem aborted(
      String type, int status, String why, UploadHead head, ChunkCounts kept) {
    Counts counts =
        new Counts(
            kept.read(), kept.accepted(), kept.duplicate(), kept.conflicting(), kept.quarantined());
    Source source = head.parameters().source();
    UploadAnswer upload =
        new UploadAnswer(
            head.id(),
            null,
            source,
            head.layout(),
            head.layoutVersion(),
            State.ABORTED,
            counts,
            null,
            null);
    String detail =
        why
            + ". Of what came before, "
            + kept.read()
            + " lines or messages were read and are kept. Send the whole again: what is kept counts"
            + " as duplicate then.";
    return problem(type, "Upload aborted", status, detail).with("upload", upload).build();
  }

  private static HttpProblem.Builder problem(String type, String title, int status, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("/problems/" + type))
        .withTitle(title)
        .withStatus(status)
        .withDetail(detail);
  }
}
