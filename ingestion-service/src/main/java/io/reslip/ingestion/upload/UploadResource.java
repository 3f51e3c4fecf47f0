package io.reslip.ingestion.upload;

import io.reslip.ingestion.access.Caller;
import io.reslip.ingestion.access.CurrentCaller;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.crosswalk.Crosswalk;
import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.crosswalk.SourceIds;
import io.reslip.ingestion.upload.UploadReception.Received;
import io.reslip.ingestion.upload.body.ContentCoding;
import io.reslip.ingestion.upload.body.SentBody;
import io.reslip.ingestion.upload.run.UploadAnswer;
import io.reslip.ingestion.upload.run.UploadHead;
import io.reslip.ingestion.upload.run.UploadParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
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

/** Where sources deliver. */
@Path("/v1/uploads")
@Tag(name = "uploads")
class UploadResource {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final UploadReception reception;
  private final UploadRights rights;
  private final CurrentCaller caller;
  private final Crosswalk crosswalk;
  private final UploadSettings settings;
  private final Clock clock;

  UploadResource(
      UploadReception reception,
      UploadRights rights,
      CurrentCaller caller,
      Crosswalk crosswalk,
      UploadSettings settings,
      Clock clock) {
    this.reception = reception;
    this.rights = rights;
    this.caller = caller;
    this.crosswalk = crosswalk;
    this.settings = settings;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.TERMINAL, Roles.SENDER, Roles.SERVICE})
  @RunOnVirtualThread
  @Operation(
      summary = "Deliver what a source has",
      description =
          "Roles: terminal (source TERMINAL, for the terminals in its token), sender (the sources in"
              + " its token; the only one for complete), service (source REPAIR). The body is the"
              + " bytes, of any size. Answered when all is committed; sending the same again is"
              + " harmless and answered alike.")
  @APIResponse(
      responseCode = "201",
      description = "All of it is on disk",
      content = @Content(schema = @Schema(implementation = UploadAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same was delivered before",
      content = @Content(schema = @Schema(implementation = UploadAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description =
          "The body is empty, broken or cut off (what was good before stays, and the detail says how"
              + " much), or a parameter is wrong: /problems/invalid-parameter")
  @APIResponse(
      responseCode = "413",
      description = "The body is larger, or grows more, than is allowed: /problems/too-large")
  @APIResponse(
      responseCode = "415",
      description = "Content-Encoding must be gzip or zstd: /problems/media-type")
  @APIResponse(
      responseCode = "422",
      description =
          "No layout fits the bytes, or more than one does: name it (/problems/layout-undetected,"
              + " /problems/layout-ambiguous); or another than the one named does"
              + " (/problems/layout-mismatch)")
  @RequestBody(
      required = true,
      description = "The bytes as the source has them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response deliver(
      @Parameter(description = "Who left the trace", example = "TERMINAL") @QueryParam("source")
          @Nullable String source,
      @Parameter(
              description =
                  "How the bytes are written: one of GET /v1/layouts; left out, it is detected",
              example = "reslip-csv")
          @QueryParam("layout")
          @Nullable String layout,
      @Parameter(description = "Fills what lines leave out", example = "M1")
          @QueryParam("merchantId")
          @Nullable String merchantId,
      @Parameter(description = "Fills what lines leave out", example = "10000001")
          @QueryParam("terminalId")
          @Nullable String terminalId,
      @Parameter(
              description = "The acquirer's day; gives the year where dates have none",
              example = "2026-06-15")
          @QueryParam("businessDate")
          @Nullable String businessDate,
      @Parameter(
              description = "The scheme's or bank's own day, for lines that leave it out",
              example = "2026-06-15")
          @QueryParam("cycle")
          @Nullable String cycle,
      @Parameter(
              description = "true: this is all that the source has for that population and day",
              example = "true")
          @QueryParam("complete")
          @Nullable String complete,
      @Parameter(description = "gzip or zstd") @HeaderParam(HttpHeaders.CONTENT_ENCODING)
          @Nullable String encoding,
      @Parameter(description = "sha-256=:…: of the body; what is known already is not read again")
          @HeaderParam("Repr-Digest")
          @Nullable String digest,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length,
      InputStream body)
      throws InterruptedException {
    UploadParameters parameters =
        new UploadParameters(
            ParameterText.source(source),
            ParameterText.name("layout", layout),
            ParameterText.name("merchantId", merchantId),
            ParameterText.name("terminalId", terminalId),
            ParameterText.day(businessDate),
            ParameterText.name("cycle", cycle),
            ParameterText.flag(complete));
    UploadHead head = head(parameters);
    rights.require(head.sender(), parameters, head.keys().deviceKey());
    ContentCoding coding = ContentCoding.of(encoding).orElseThrow(UploadProblems::unknownCoding);
    SentBody sent = new SentBody(body, length == null ? -1 : Long.parseLong(length));
    Received received =
        reception.receive(new Delivery(head, coding, ReprDigest.sha256(digest), sent));
    UploadAnswer upload = received.upload();
    return Response.status(received.created() ? CREATED : OK)
        .location(URI.create("/v1/uploads/" + upload.id()))
        .entity(upload)
        .build();
  }

  private UploadHead head(UploadParameters parameters) {
    Caller sender = caller.get();
    UploadHead head =
        new UploadHead(
            UUID.randomUUID(),
            parameters,
            null,
            null,
            new Keys(null, null),
            sender,
            clock.instant());
    SourceIds ids =
        new SourceIds(parameters.merchantId(), parameters.terminalId(), null, settings.day(head));
    return new UploadHead(
        head.id(),
        parameters,
        parameters.layout(),
        null,
        crosswalk.keys(parameters.source(), ids),
        sender,
        head.receivedAt());
  }
}
