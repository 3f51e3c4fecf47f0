package io.reslip.reconciliation.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Gives {@link ReconciliationTestResource} to every test that starts the application. */
@WithTestResource(value = ReconciliationTestResource.class, scope = TestResourceScope.GLOBAL)
final class EveryTest {}
