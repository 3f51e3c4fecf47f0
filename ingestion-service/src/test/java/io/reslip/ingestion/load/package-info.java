/** A large upload, to be run by hand against the packaged service. */
package io.reslip.ingestion.load;
