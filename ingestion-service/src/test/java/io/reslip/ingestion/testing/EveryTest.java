package io.reslip.ingestion.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Gives {@link IngestionTestResource} to every test that starts the application. */
@WithTestResource(value = IngestionTestResource.class, scope = TestResourceScope.GLOBAL)
final class EveryTest {}
