package io.reslip.ingestion.iso8583;

import static io.reslip.ingestion.iso8583.codec.Content.ASCII;
import static io.reslip.ingestion.iso8583.codec.Content.BCD;
import static io.reslip.ingestion.iso8583.codec.Content.BINARY;
import static io.reslip.ingestion.iso8583.codec.Content.TRACK_BCD;
import static io.reslip.ingestion.iso8583.codec.FieldSpec.fixed;
import static io.reslip.ingestion.iso8583.codec.FieldSpec.ll;
import static io.reslip.ingestion.iso8583.codec.FieldSpec.lll;

import io.reslip.ingestion.iso8583.codec.NumberNotation;
import io.reslip.ingestion.iso8583.codec.Profile;
import java.util.List;

/**
 * The fields as UnionPay's POS terminal specification (Q/CUP 006, terminal part) writes them: BCD
 * numbers, lengths that count digits, left-justified variable numbers. Private fields are taken in
 * their longest form.
 */
final class UnionPayPosProfile {

  static final Profile PROFILE =
      new Profile(
          "iso8583-unionpay-pos",
          NumberNotation.BCD,
          Profile.BitmapNotation.BINARY,
          List.of(
              ll(2, BCD, 19),
              fixed(3, BCD, 6),
              fixed(4, BCD, 12),
              fixed(5, BCD, 12),
              fixed(6, BCD, 12),
              fixed(7, BCD, 10),
              fixed(9, BCD, 8),
              fixed(10, BCD, 8),
              fixed(11, BCD, 6),
              fixed(12, BCD, 6),
              fixed(13, BCD, 4),
              fixed(14, BCD, 4),
              fixed(15, BCD, 4),
              fixed(16, BCD, 4),
              fixed(17, BCD, 4),
              fixed(18, BCD, 4),
              fixed(19, BCD, 3).rightJustified(),
              fixed(22, BCD, 3),
              fixed(23, BCD, 3).rightJustified(),
              fixed(24, BCD, 3).rightJustified(),
              fixed(25, BCD, 2),
              fixed(26, BCD, 2),
              ll(32, BCD, 11),
              ll(33, BCD, 11),
              ll(34, BCD, 28),
              ll(35, TRACK_BCD, 37),
              lll(36, TRACK_BCD, 104),
              fixed(37, ASCII, 12),
              fixed(38, ASCII, 6),
              fixed(39, ASCII, 2),
              fixed(40, ASCII, 3),
              fixed(41, ASCII, 8),
              fixed(42, ASCII, 15),
              fixed(43, ASCII, 40),
              ll(44, ASCII, 25),
              ll(45, ASCII, 79),
              lll(46, ASCII, 999),
              lll(47, ASCII, 999),
              lll(48, BCD, 999),
              fixed(49, ASCII, 3),
              fixed(50, ASCII, 3),
              fixed(51, ASCII, 3),
              fixed(52, BINARY, 8),
              fixed(53, BCD, 16),
              lll(54, ASCII, 120),
              lll(55, BINARY, 999),
              lll(56, ASCII, 999),
              lll(57, ASCII, 999),
              lll(58, ASCII, 999),
              lll(59, ASCII, 999),
              lll(60, BCD, 999),
              lll(61, BCD, 999),
              lll(62, ASCII, 999),
              lll(63, ASCII, 999),
              fixed(64, BINARY, 8),
              fixed(70, BCD, 3).rightJustified(),
              fixed(90, BCD, 42),
              ll(100, BCD, 11),
              ll(102, ASCII, 28),
              ll(103, ASCII, 28),
              fixed(128, BINARY, 8)));

  private UnionPayPosProfile() {}
}
