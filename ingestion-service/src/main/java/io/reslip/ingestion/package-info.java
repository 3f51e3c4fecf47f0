@NullMarked
package io.reslip.ingestion;

import org.jspecify.annotations.NullMarked;
