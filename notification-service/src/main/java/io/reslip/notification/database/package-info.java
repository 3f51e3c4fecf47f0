/** Access to this service's database. */
@NullMarked
package io.reslip.notification.database;

import org.jspecify.annotations.NullMarked;
