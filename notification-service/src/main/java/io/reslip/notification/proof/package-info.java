/** Documents that anyone who holds their code can check. */
@NullMarked
package io.reslip.notification.proof;

import org.jspecify.annotations.NullMarked;
