package io.reslip.ingestion.library;

import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.change.Changes;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.record.vocabulary.Source;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries a layout on a sample. */
@Path("/v1/layouts/{name}/trial")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "layouts")
class TrialResource {
  private static final int MOST_BYTES = 4 << 20;

  private final LayoutLibrary library;
  private final Changes changes;
  private final Trials trials;

  TrialResource(LayoutLibrary library, Changes changes, Trials trials) {
    this.library = library;
    this.changes = changes;
    this.trials = trials;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.CONFIG_ADMIN, Roles.APPROVER, Roles.OPERATOR, Roles.ENGINEER})
  @Blocking
  @Operation(
      summary = "Try a layout on a sample",
      description =
          "Roles: config-admin, approver, operator, engineer. Shows the first records, what would go"
              + " to quarantine and whether totals tie. Stores nothing, and tells no card number.")
  @APIResponse(
      responseCode = "200",
      description = "What the layout makes of the sample",
      content = @Content(schema = @Schema(implementation = TrialAnswer.class)))
  @APIResponse(
      responseCode = "413",
      description = "The sample is larger than 4 MiB: /problems/too-large")
  @APIResponse(
      responseCode = "422",
      description =
          "The layout is not for that source (/problems/layout-source), or the proposed file is not"
              + " valid (/problems/layout-invalid)")
  @RequestBody(
      required = true,
      description = "The first bytes of a file as the source has it, at most 4 MiB, not compressed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public TrialAnswer trial(
      @Parameter(example = "wechat-bill") @PathParam("name") String name,
      @Parameter(description = "Try what this change proposes, not what is in effect")
          @QueryParam("changeId")
          @Nullable UUID changeId,
      @Parameter(description = "Who would send it; left out: the first that the layout is for")
          @QueryParam("source")
          @Nullable Source source,
      @Parameter(example = "M1") @QueryParam("merchantId") @Nullable String merchantId,
      @Parameter(example = "10000001") @QueryParam("terminalId") @Nullable String terminalId,
      @Parameter(example = "2026-06-15") @QueryParam("businessDate")
          @Nullable LocalDate businessDate,
      @Parameter(example = "2026-06-15") @QueryParam("cycle") @Nullable String cycle,
      InputStream body)
      throws IOException {
    Layout layout = changeId == null ? inEffect(name) : proposed(name, changeId);
    byte[] sample = body.readNBytes(MOST_BYTES + 1);
    if (sample.length > MOST_BYTES) {
      throw Problems.tooLarge("A sample has at most 4 MiB: send the beginning of the file.");
    }
    Trials.Parameters parameters =
        new Trials.Parameters(
            source == null ? first(layout) : allowed(layout, source),
            merchantId,
            terminalId,
            businessDate,
            cycle);
    return trials.read(layout, changeId == null ? layout.version() : null, parameters, sample);
  }

  private Layout inEffect(String name) {
    return library.named(name).orElseThrow(() -> Problems.notFound("layout", name));
  }

  private Layout proposed(String name, UUID changeId) {
    return changes
        .find(changeId, LayoutChange.KIND)
        .filter(change -> change.subject().equals(name))
        .map(change -> Proposal.layout(name, change.body().path(LayoutChange.FILE).asText()))
        .orElseThrow(() -> Problems.notFound("change of layout " + name, changeId));
  }

  private static Source first(Layout layout) {
    return Arrays.stream(Source.values()).filter(layout::isFor).findFirst().orElseThrow();
  }

  private static Source allowed(Layout layout, Source source) {
    if (!layout.isFor(source)) {
      throw Problems.unprocessable(
          "layout-source", "The layout " + layout.name() + " is not for source " + source + ".");
    }
    return source;
  }
}
