package io.reslip.ingestion.library;

import io.reslip.ingestion.iso8583.UnionPayPosJournal;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.LayoutCatalog;
import io.reslip.ingestion.layout.bai.BaiLayout;
import io.reslip.ingestion.layout.camt.CamtLayout;
import io.reslip.ingestion.layout.declared.BuiltInLayouts;
import io.reslip.ingestion.layout.mt.MtLayout;
import io.reslip.ingestion.layout.reslip.ReslipCsv;
import io.reslip.ingestion.layout.reslip.ReslipNdjson;
import io.reslip.ingestion.layout.reslip.ReslipRepair;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The layouts that Reslip comes with. */
class BuiltIn {

  @Produces
  @Singleton
  LayoutCatalog layouts() {
    List<Layout> layouts =
        new ArrayList<>(
            List.of(
                new ReslipNdjson(),
                new ReslipCsv(),
                new UnionPayPosJournal(),
                new ReslipRepair(),
                CamtLayout.statement(),
                CamtLayout.notification(),
                MtLayout.statement(),
                MtLayout.interim(),
                new BaiLayout()));
    layouts.addAll(BuiltInLayouts.all());
    return new LayoutCatalog(layouts);
  }
}
