package io.reslip.ingestion.feed;

import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.feed.FeedTable.Head;
import io.reslip.ingestion.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What ingestion has learned, fact by fact, for programs that follow. */
@Path("/v1/feed")
@Tag(name = "feed")
class FeedResource {
  private static final int MAX_LIMIT = 10_000;
  private static final int MAX_WAIT_SECONDS = 30;
  private static final int BUFFER_BYTES = 32 * 1024;

  private final FeedTable table;
  private final FeedNews news;
  private final Clock clock;

  FeedResource(FeedTable table, FeedNews news, Clock clock) {
    this.table = table;
    this.news = news;
    this.clock = clock;
  }

  @GET
  @Produces("application/x-ndjson")
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  @Operation(
      summary = "Facts in commit order",
      description =
          "Role: service. One fact a line (each of the schemas ending in Fact); the last line is"
              + " HEAD, whose cursor is where to continue. Skip facts that you do not know. A cursor"
              + " is good for any set of slices. The feed never skips: below a position that was"
              + " read nothing new will ever appear.")
  @APIResponse(
      responseCode = "200",
      description = "Facts, one a line",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(ref = "#/components/schemas/FeedLine")))
  @APIResponse(
      responseCode = "409",
      description = "The database was restored since the cursor was given: /problems/feed-epoch")
  public StreamingOutput read(
      @Parameter(description = "Cursor to continue behind; absent: from the beginning")
          @QueryParam("after")
          @Nullable String after,
      @Parameter(description = "How many facts at most, 1 to 10,000")
          @QueryParam("limit")
          @DefaultValue("1000")
          String limit,
      @Parameter(description = "Slices, 0 to 63, comma-separated; absent: all", example = "0,17")
          @QueryParam("slice")
          @Nullable String slice,
      @Parameter(description = "Seconds to wait for news, 0 to 30")
          @QueryParam("wait")
          @DefaultValue("0")
          String wait)
      throws IOException, InterruptedException {
    int most = number("limit", limit, 1, MAX_LIMIT);
    int seconds = number("wait", wait, 0, MAX_WAIT_SECONDS);
    Slices slices = Slices.parse(slice);
    Head head = table.head();
    FeedCursor from = FeedCursor.parse(after, head.epoch());
    refuseForeign(from, head);
    FeedPage page = new FeedPage(table, head, from, slices, most);
    // News of other slices end the wait too: they move how far these slices are read.
    if (seconds > 0 && !page.hasFacts()) {
      news.await(head.position(), Duration.ofSeconds(seconds));
      page.upTo(table.head());
    }
    return out -> write(page, out);
  }

  private void write(FeedPage page, OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
    page.write(buffered);
    buffered.write(page.headLine(clock.instant().toString()));
    buffered.flush();
  }

  /** A cursor ahead of the head comes from before a restore that forgot to raise the epoch. */
  private static void refuseForeign(FeedCursor cursor, Head head) {
    if (cursor.epoch() != head.epoch() || cursor.position() > head.position()) {
      throw Problems.conflict(
          "feed-epoch",
          "The database was restored since this cursor was given: begin anew without it. Facts that"
              + " you know already are known by their factId.");
    }
  }

  private static int number(String name, String text, int least, int most) {
    if (text.matches("\\d{1,6}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw Problems.badRequest(
        "invalid-parameter", name + " must be a number from " + least + " to " + most + ".");
  }
}
