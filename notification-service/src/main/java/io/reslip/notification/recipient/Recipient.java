package io.reslip.notification.recipient;

import io.reslip.notification.access.Actor;
import io.reslip.notification.wording.Language;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where and how somebody is told things, as it is now.
 *
 * @param language of notices that do not name one
 * @param revision counts the changes, from 1
 */
@Schema(name = "Recipient")
public record Recipient(
    RecipientKind kind,
    @Schema(examples = "M1") String id,
    Addresses addresses,
    Language language,
    @Schema(examples = "[\"EMAIL\"]") List<String> channels,
    int revision,
    Instant changedAt,
    Actor proposedBy,
    Actor approvedBy) {}
