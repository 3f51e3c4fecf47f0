/** What people say to proposals, one by one or many at once. */
@NullMarked
package io.reslip.reconciliation.repair.deciding;

import org.jspecify.annotations.NullMarked;
