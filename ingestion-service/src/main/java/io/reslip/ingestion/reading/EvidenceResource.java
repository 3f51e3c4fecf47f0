package io.reslip.ingestion.reading;

import io.reslip.ingestion.access.CurrentCaller;
import io.reslip.ingestion.access.ReadScopes;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.evidence.EvidenceStore;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.search.Records;
import io.reslip.ingestion.search.Records.Place;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bytes that a record was read from. */
@Path("/v1/records/{id}/evidence")
@Tag(name = "records")
class EvidenceResource {
  private final Records records;
  private final EvidenceStore evidence;
  private final ReadingLog log;
  private final ReadScopes scopes;
  private final CurrentCaller caller;

  EvidenceResource(
      Records records,
      EvidenceStore evidence,
      ReadingLog log,
      ReadScopes scopes,
      CurrentCaller caller) {
    this.records = records;
    this.evidence = evidence;
    this.log = log;
    this.scopes = scopes;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Roles.OPERATOR, Roles.APPROVER, Roles.AUDITOR})
  @Operation(
      summary = "The bytes that a record was read from, card data overwritten",
      description =
          "Roles: operator, approver, auditor. Each reading is told in the feed (EVIDENCE_READ)"
              + " before the first byte is sent, and so gets into the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "The bytes as they arrived, less what was overwritten in place",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")),
      headers = {
        @Header(
            name = "Reslip-Upload",
            description = "The upload",
            schema = @Schema(type = SchemaType.STRING, format = "uuid")),
        @Header(
            name = "Reslip-Offset",
            description = "First byte in the decoded upload",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64")),
        @Header(
            name = "Reslip-Redacted",
            description = "Overwritten ranges as offset+length, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
      })
  public Response read(@PathParam("id") UUID id) {
    Place place =
        records.place(id, scopes.get(null)).orElseThrow(() -> Problems.notFound("record", id));
    log.tell(id, place, caller.get());
    String redacted =
        evidence.redactions(place.uploadId(), place.range()).stream()
            .map(EvidenceResource::text)
            .collect(Collectors.joining(","));
    StreamingOutput bytes = out -> evidence.copy(place.uploadId(), place.range(), out);
    return Response.ok(bytes)
        .header("Reslip-Upload", place.uploadId())
        .header("Reslip-Offset", place.range().offset())
        .header("Reslip-Redacted", redacted)
        .build();
  }

  private static String text(ByteRange range) {
    return range.offset() + "+" + range.length();
  }
}
