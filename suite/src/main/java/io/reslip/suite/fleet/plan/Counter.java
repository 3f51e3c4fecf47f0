package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Trouble.Answer;
import io.reslip.suite.fleet.model.Trouble.Undone;
import java.util.List;

/** Plays scenes at one counter: who does what, one after the other. */
final class Counter {
  private static final int MINUTE = 60;
  private static final String SYSTEM_ERROR = "96";

  private static final int LAST_SECOND = 24 * 60 * MINUTE - 2;

  private final Agenda agenda;
  private final Dice dice;
  private final List<Rail> wallets;

  Counter(Agenda agenda, Dice dice, List<Rail> wallets) {
    this.wallets = wallets;
    this.agenda = agenda;
    this.dice = dice;
  }

  void play(Scene scene) {
    switch (scene) {
      case PLAIN -> agenda.sale();
      case PAIR -> pair();
      case VOIDED -> voided();
      case DECLINED -> agenda.sale().declined();
      case REFUND -> agenda.sale().of(OperationType.REFUND);
      case ENQUIRY -> agenda.enquiry();
      case REVERSED -> {
        Intent sale = agenda.sale().answered(Answer.UNHEARD, null).undone(Undone.REVERSED);
        agenda.reversalOf(sale);
      }
      case NEVER_ARRIVED -> {
        Intent sale = agenda.sale().answered(Answer.UNASKED, null).undone(Undone.REVERSED);
        agenda.reversalOf(sale).answered(Operation.NOTHING_TO_REVERSE);
      }
      case REVERSED_IN_PART -> reversedInPart();
      case COMPLETED -> completed();
      case TIPPED -> {
        Intent sale = agenda.sale();
        long tip = sale.amountMinor * dice.between(5, 20) / 100;
        agenda.again(sale, agenda.afterwards(sale), tip).of(OperationType.TIP).about(sale);
      }
      case OFFLINE -> agenda.sale().of(OperationType.OFFLINE_SALE);
      case INSTALMENT -> agenda.sale().of(OperationType.INSTALMENT);
      case WALLET_PAID -> agenda.sale().over(dice.of(wallets));
      case WALLET_REFUNDED -> givenBack();
      default -> goWrong(scene);
    }
  }

  private void pair() {
    Intent first = agenda.sale();
    agenda.again(first, first.second + dice.between(2 * MINUTE, 7 * MINUTE), first.amountMinor);
  }

  private void voided() {
    Intent sale = agenda.sale().undone(Undone.VOIDED);
    agenda
        .again(sale, agenda.afterwards(sale), sale.amountMinor)
        .of(OperationType.VOID)
        .about(sale);
  }

  private void reversedInPart() {
    Intent sale = agenda.sale();
    sale.givenBackMinor = Math.max(1, sale.amountMinor * dice.between(5, 60) / 100);
    agenda
        .again(sale, sale.second + dice.between(35, 90), sale.givenBackMinor)
        .of(OperationType.REVERSAL)
        .about(sale);
  }

  private void completed() {
    Intent held = agenda.sale().of(OperationType.PREAUTH);
    long taken = Math.max(1, held.amountMinor * dice.between(60, 115) / 100);
    agenda.again(held, agenda.afterwards(held), taken).of(OperationType.COMPLETION).about(held);
  }

  private void givenBack() {
    Intent sale = agenda.sale().over(dice.of(wallets));
    long part = dice.perMille(500) ? sale.amountMinor : Math.max(1, sale.amountMinor / 3);
    // Within the same cycle: wallets count from midnight to midnight.
    agenda
        .again(sale, Math.min(LAST_SECOND, agenda.afterwards(sale)), part)
        .of(OperationType.REFUND)
        .over(sale.rail)
        .about(sale);
  }

  private void goWrong(Scene scene) {
    switch (scene) {
      case SWIPED_AGAIN -> {
        Intent first = unheard(scene);
        agenda.again(first, first.second + dice.between(40, 120), first.amountMinor);
      }
      case REVERSAL_DELETED -> unheard(scene);
      case REVERSAL_REFUSED ->
          agenda.reversalOf(unheard(scene)).answered(SYSTEM_ERROR).fault = scene.fault();
      case REVERSAL_OVERWRITTEN -> {
        Intent first = unheard(scene);
        Intent second = agenda.again(first, first.second + dice.between(20, 30), 4_200);
        second.answered(Answer.UNHEARD, null).undone(Undone.REVERSED);
        agenda.reversalOf(second);
      }
      case REVERSED_YET_CLEARED ->
          agenda.reversalOf(unheard(scene).undone(Undone.REVERSED_YET_CLEARED));
      case OFFLINE_PURGED ->
          agenda.sale().of(OperationType.OFFLINE_SALE).answered(Answer.UNTOLD, scene.fault());
      default -> throw new IllegalArgumentException("nobody knows how to play " + scene);
    }
  }

  private Intent unheard(Scene scene) {
    return agenda.sale().answered(Answer.UNHEARD, scene.fault());
  }
}
