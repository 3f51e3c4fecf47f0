@NullMarked
package io.reslip.reconciliation;

import org.jspecify.annotations.NullMarked;
