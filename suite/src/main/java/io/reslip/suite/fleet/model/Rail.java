package io.reslip.suite.fleet.model;

/** What a payment goes over, by its name in Reslip. */
public enum Rail {
  CARD,
  ALIPAY,
  WECHAT,
  UNIONPAY_QR
}
