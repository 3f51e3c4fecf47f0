package io.reslip.ingestion.upload.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.reslip.ingestion.upload.run.UploadAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An upload with all that is known of it. */
@Schema(name = "Upload", description = "One delivery of bytes from one source")
record UploadView(
    @JsonUnwrapped UploadAnswer upload,
    @Schema(description = "Parameter merchantId, as sent") @Nullable String sentMerchantId,
    @Schema(description = "Parameter terminalId, as sent") @Nullable String sentTerminalId,
    @Schema(description = "Our merchant, where the parameters tell it", examples = "M1")
        @Nullable String merchantId,
    @Schema(description = "Our terminal, where the parameters tell it", examples = "10000001")
        @Nullable String terminalId,
    @Nullable LocalDate businessDate,
    @Nullable String cycle,
    @Schema(description = "Whether it was sent as all that the source has") boolean complete,
    @Schema(description = "Subject of the sender's token") String sentBy,
    Instant receivedAt,
    @Nullable Instant endedAt,
    @Schema(description = "Decoded bytes held as evidence") long bytes,
    @Schema(description = "The upload with the same bytes and parameters that was committed first")
        @Nullable UUID repeats,
    @Schema(description = "Why it was aborted") @Nullable String abortedReason) {}
