package io.reslip.reconciliation.inquiry;

import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.inquiry.answer.Wording;
import io.reslip.reconciliation.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where is my payment? */
@Path("/v1/inquiries")
@Tag(name = "inquiries")
class InquiryResource {
  private static final int MOST = 20;

  private final Inquiries inquiries;
  private final CurrentCaller caller;
  private final ZoneId zone;

  InquiryResource(
      Inquiries inquiries,
      CurrentCaller caller,
      @ConfigProperty(name = "reslip.acquirer.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.inquiries = inquiries;
    this.caller = caller;
    this.zone = zone;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.SUPPORT,
    Roles.MERCHANT,
    Roles.AUDITOR,
    Roles.VIEWER
  })
  @Operation(
      summary = "Where is my payment? Finds it from whatever the asker has",
      description =
          "Roles: operator, approver, finance, support, auditor, viewer; merchant (its own only)."
              + " Give the rrn, or about when it was and one of terminalId, amount or merchantId;"
              + " all else helps to tell payments apart. A slip in a number, a misplaced decimal"
              + " point or an hour off is forgiven. Changes nothing and keeps nothing. Words are in"
              + " the first language of Accept-Language that is zh or en.")
  @APIResponse(responseCode = "200", description = "Payments that it may be about, the best first")
  @APIResponse(
      responseCode = "422",
      description =
          "/problems/inquiry-too-wide: too little to look for; the detail says what to add")
  public InquiryAnswer ask(
      @Valid @NotNull Inquiry inquiry,
      @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(MOST) int limit,
      @Context HttpHeaders headers) {
    String merchant = caller.get().merchantFilter(inquiry.merchantId());
    inquiry
        .obstacle(merchant)
        .ifPresent(why -> {
          throw Problems.unprocessable("inquiry-too-wide", why);
        });
    Wording wording = Wording.of(headers.getAcceptableLanguages(), zone);
    return inquiries.answer(inquiry, merchant, limit, wording);
  }
}
