package io.reslip.notification.notice;

import io.reslip.notification.access.Caller;
import io.reslip.notification.access.CurrentCaller;
import io.reslip.notification.access.Roles;
import io.reslip.notification.idempotency.Idempotent;
import io.reslip.notification.page.Page;
import io.reslip.notification.page.PageCursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is told to whom. */
@Path("/v1/notices")
@Tag(name = "notices", description = "What is told to whom, once for each cause")
class NoticeResource {
  private final Notices notices;
  private final NoticeStore store;
  private final CurrentCaller caller;

  NoticeResource(Notices notices, NoticeStore store, CurrentCaller caller) {
    this.notices = notices;
    this.store = store;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.SERVICE)
  @Operation(
      summary = "Tell somebody something, once for each causeId",
      description =
          """
          The same causeId with the same content changes nothing and is answered 200, at any time. \
          A notice whose recipient has no address waits for one. Role: service.\
          """)
  @APIResponse(
      responseCode = "201",
      description = "Taken in: it will be sent",
      content = @Content(schema = @Schema(implementation = NoticeAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description = "Taken in before: this is how far it is",
      content = @Content(schema = @Schema(implementation = NoticeAnswer.class)))
  @APIResponse(responseCode = "422", description = "/problems/cause-reused")
  public Response post(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NoticeRequest.class),
                      examples = @ExampleObject(name = "restored", value = NoticeExample.RESTORED)))
          @NotNull
          @Valid
          NoticeRequest request) {
    Notices.Posted posted = notices.post(request, caller.get());
    NoticeAnswer notice = posted.notice();
    return posted.made()
        ? Response.created(URI.create("/v1/notices/" + notice.id())).entity(notice).build()
        : Response.ok(notice).build();
  }

  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.SUPPORT,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.VIEWER,
    Roles.MERCHANT
  })
  @Operation(
      summary = "List notices, newest first",
      description = "Roles: operator, support, approver, auditor, viewer; merchant (its own only).")
  public Page<NoticeAnswer> list(
      @QueryParam("state") @Nullable NoticeState state,
      @QueryParam("kind") @Nullable NoticeKind kind,
      @Parameter(description = "For a merchant its merchantId", example = "M1")
          @QueryParam("recipientId")
          @Nullable String recipientId,
      @QueryParam("causeId") @Nullable String causeId,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    Caller asking = caller.get();
    NoticeStore.Filter filter =
        new NoticeStore.Filter(
            state,
            kind,
            recipientId,
            asking.merchant() == null ? null : asking.merchantFilter(recipientId),
            causeId);
    Page<NoticeAnswer> page =
        Page.of(
            store.list(filter, PageCursor.parse(cursor), limit + 1),
            limit,
            notice -> new PageCursor(notice.createdAt(), notice.id()));
    return new Page<>(notices.whole(page.items()), page.next());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.SUPPORT,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.VIEWER,
    Roles.MERCHANT
  })
  @Operation(
      summary = "Show a notice and what came of each attempt to deliver it",
      description = "Roles: operator, support, approver, auditor, viewer; merchant (its own only).")
  public NoticeAnswer get(@PathParam("id") UUID id) {
    return notices.get(id, caller.get());
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed(Roles.OPERATOR)
  @Transactional
  @Idempotent
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Sent again within 24 hours, it gives the same answer and changes nothing",
      schema = @Schema(type = SchemaType.STRING, maxLength = 255))
  @Operation(
      summary = "Have a dead notice tried again, at once and as often as a new one",
      description =
          """
          Addresses that have it already are left out; those that refused it are tried again. \
          Role: operator.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "On its way again",
      content = @Content(schema = @Schema(implementation = NoticeAnswer.class)))
  @APIResponse(responseCode = "409", description = "/problems/notice-not-dead")
  public Response retry(@PathParam("id") UUID id) {
    return Response.ok(notices.retry(id, caller.get())).build();
  }
}
