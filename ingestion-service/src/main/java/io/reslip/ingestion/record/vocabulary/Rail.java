package io.reslip.ingestion.record.vocabulary;

/** The rail a payment runs on: it decides which keys a payment has and which legs it owes. */
public enum Rail {
  CARD,
  ALIPAY,
  WECHAT,
  UNIONPAY_QR
}
