csot Lion
