CREATE INDEX record_rrn ON record (rrn);
CREATE INDEX record_upload ON record (upload_id);
