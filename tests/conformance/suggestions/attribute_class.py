class Config:
    DEFAULT = 5
Config.DEFALT
