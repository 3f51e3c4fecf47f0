/** The embedded PostgreSQL with one database for each service. */
@NullMarked
package io.reslip.suite.launch.database;

import org.jspecify.annotations.NullMarked;
