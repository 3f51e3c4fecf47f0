package io.reslip.ingestion.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of records. */
@Schema(name = "RecordPage")
record RecordPage(
    @Schema(type = SchemaType.ARRAY, ref = "#/components/schemas/CanonicalRecords")
        List<JsonNode> items,
    @Schema(description = "Cursor of the next page; absent on the last") @Nullable String next) {}
