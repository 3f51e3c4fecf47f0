package io.reslip.notification.notice;

/** An example for the OpenAPI document; a test sends it. */
final class NoticeExample {
  static final String RESTORED =
      """
      {
        "causeId": "repair:5f0c6ab2-8a53-4c3c-9c79-1d6a1f0c7a01:restored",
        "kind": "RECORD_RESTORED",
        "recipient": {"kind": "MERCHANT", "id": "M1"},
        "language": "zh-CN",
        "data": {
          "merchantId": "M1",
          "merchantName": "Corner Shop",
          "terminalId": "T0001",
          "restored": "TERMINAL",
          "type": "SALE",
          "amount": 12800,
          "currency": "CNY",
          "occurredAt": "2026-06-15T06:03:22Z",
          "businessDate": "2026-06-15",
          "batch": "000012",
          "stan": "004711",
          "rrn": "061514032201",
          "cardMask": "622848******0005",
          "repairId": "5f0c6ab2-8a53-4c3c-9c79-1d6a1f0c7a01",
          "discrepancyId": "0b9a1f6e-54f0-4f6e-8f5e-2f1f6f0c7a02"
        },
        "proof": {
          "repairId": "5f0c6ab2-8a53-4c3c-9c79-1d6a1f0c7a01",
          "discrepancyId": "0b9a1f6e-54f0-4f6e-8f5e-2f1f6f0c7a02",
          "transactionId": "7d1b0a52-7a39-4f0e-9b70-6b5a1f0c7a04",
          "restored": "TERMINAL",
          "fields": [
            {
              "field": "amount",
              "value": 12800,
              "source": "HOST",
              "uploadId": "8a1c7e0e-3c55-4a39-8e35-6c1e5a0c7a03",
              "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              "offset": 1024,
              "length": 131,
              "rule": "AS_STATED",
              "certainty": "CORROBORATED"
            }
          ],
          "approvedBy": ["approver", "approver-2"],
          "approvedAt": ["2026-06-17T02:10:00Z", "2026-06-17T02:12:30Z"],
          "restoredAt": "2026-06-17T02:12:31Z",
          "auditHead": "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"
        }
      }\
      """;

  private NoticeExample() {}
}
