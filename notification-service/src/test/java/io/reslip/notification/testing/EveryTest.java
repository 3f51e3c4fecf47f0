package io.reslip.notification.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Gives {@link NotificationTestResource} to every test that starts the application. */
@WithTestResource(value = NotificationTestResource.class, scope = TestResourceScope.GLOBAL)
final class EveryTest {}
