package io.reslip.notification.proof;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.notification.problem.Problems;
import io.reslip.notification.wording.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Open to everyone: who holds a code may check its proof. */
@Path("/v1/proofs")
@Tag(name = "proofs", description = "Public: is this document genuine, and what does it say")
class ProofResource {
  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE).build();

  private final Proofs proofs;
  private final ProofPage page;

  ProofResource(Proofs proofs, ProofPage page) {
    this.proofs = proofs;
    this.page = page;
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(
      summary = "Check a proof: is it genuine, and what does it say",
      description =
          """
          Open to everyone who has the code. The seal is checked anew each time. A browser gets a \
          page in Chinese or English (by lang, else by Accept-Language), a program JSON.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "There is such a proof; whether it is genuine stands in it",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProofAnswer.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "404",
      description = "No proof has this code",
      content = {
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = HttpProblem.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  public Response get(
      @Parameter(
              description = "The code as printed; dashes, blanks and case do not matter",
              example = "7K3M-9QWX-0ABC-D4EF-GH5J-KMNP-QR6S")
          @PathParam("code")
          String typed,
      @Parameter(description = "zh-CN or en; the browser's choice when left out")
          @QueryParam("lang")
          @Nullable String lang,
      @Context Request request,
      @Context HttpHeaders headers) {
    Optional<ProofAnswer> answer = ProofCode.parse(typed).flatMap(proofs::check);
    Variant form = request.selectVariant(FORMS);
    if (form == null || !form.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)) {
      return guarded(
              Response.ok(
                  answer.orElseThrow(() -> Problems.notFound("proof", typed)),
                  MediaType.APPLICATION_JSON_TYPE))
          .build();
    }
    Language language = Language.preferred(lang, headers.getAcceptableLanguages());
    return guarded(
            answer
                .map(proof -> Response.ok(page.of(proof, language), HTML))
                .orElseGet(() ->
                    Response.status(Response.Status.NOT_FOUND)
                        .entity(page.unknown(language))
                        .type(HTML)))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header("Content-Security-Policy", page.contentSecurityPolicy())
        .build();
  }

  private static ResponseBuilder guarded(ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.VARY, "Accept, Accept-Language")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("X-Robots-Tag", "noindex, nofollow");
  }
}
