/** What became of uploads, for people and programs that ask. */
@NullMarked
package io.reslip.ingestion.upload.view;

import org.jspecify.annotations.NullMarked;
